package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UsersTest {

    private static final String USERS = "/api/v1/admin/users";
    private static final String NOBODY = "usr_01h45ytscbebyvny4gc8cr8ma2";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person person = Person.signUp(platform);

    @Test
    void people_are_found_by_how_their_address_user_name_or_name_begins() {
        assertThat(ids("?text=" + person.username().toUpperCase(Locale.ROOT) + "@EXAMPLE"))
                .containsExactly(person.id());
        assertThat(ids("?limit=100&text=ada%20ex")).contains(person.id());
        assertThat(ids("?text=example.org")).isEmpty();
        assertThat(ids("?text=%25")).isEmpty();
        assertThat(ids("?text=ada_")).isEmpty();
    }

    @Test
    void people_are_found_by_role_and_state() {
        assertThat(ids("?role=admin&text=" + administrator.username())).contains(administrator.id());
        assertThat(ids("?role=user&text=" + administrator.username() + "@")).isEmpty();
        decide("suspend", "{\"reason\": \"A test.\"}").expect(200);
        assertThat(ids("?state=suspended&text=" + person.username() + "@")).containsExactly(person.id());
        assertThat(ids("?state=active&text=" + person.username() + "@")).isEmpty();
    }

    @Test
    void pages_have_everybody_once_and_the_newest_first() {
        Person.signUp(platform);
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = administrator
                    .get(USERS + "?limit=2" + (after.isEmpty() ? "" : "&after=" + after))
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> all.add(item.path("id").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(all).doesNotHaveDuplicates().contains(person.id(), administrator.id());
        assertThat(all).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void somebody_is_shown_with_what_they_have_and_never_with_their_password() {
        person.create();
        Answer shown = administrator.get(USERS + "/" + person.id()).expect(200);
        assertThat(shown.text("email")).isEqualTo(person.username() + "@example.org");
        assertThat(shown.text("state")).isEqualTo("active");
        assertThat(shown.json().path("sessions").asInt()).isEqualTo(1);
        assertThat(shown.json().at("/quota/environments/used").asInt()).isEqualTo(1);
        assertThat(shown.body()).doesNotContain("argon2", "password");
    }

    @Test
    void a_new_role_holds_at_once_and_ends_all_sessions() {
        Answer granted = administrator.patch(
                USERS + "/" + person.id() + "/role", "{\"role\": \"admin\", \"reason\": \"Helps out.\"}");
        assertThat(granted.expect(200).text("role")).isEqualTo("admin");
        person.get("/api/v1/auth/session").expectProblem(401, "unauthenticated");
        Person other = person.logIn(platform);
        other.get(USERS).expect(200);

        administrator
                .patch(USERS + "/" + person.id() + "/role", "{\"role\": \"user\", \"reason\": \"Helps no more.\"}")
                .expect(200);

        person.logIn(platform).get(USERS).expectProblem(403, "forbidden");
    }

    @Test
    void nobody_gives_themselves_a_role() {
        administrator
                .patch(USERS + "/" + administrator.id() + "/role", "{\"role\": \"user\", \"reason\": \"A test.\"}")
                .expectProblem(409, "own_account");
        person.patch(USERS + "/" + person.id() + "/role", "{\"role\": \"admin\", \"reason\": \"A test.\"}")
                .expectProblem(403, "forbidden");
    }

    @Test
    void somebody_can_be_logged_out_everywhere() {
        person.logIn(platform);
        Answer ended = administrator.post(USERS + "/" + person.id() + "/end-sessions", "{\"reason\": \"A test.\"}");
        assertThat(ended.expect(200).json().path("ended").asInt()).isEqualTo(2);
        person.get("/api/v1/auth/session").expectProblem(401, "unauthenticated");
        person.logIn(platform);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POST   | /suspend      | {"reason": "A test."}
        POST   | /lift         | {"reason": "A test."}
        PATCH  | /role         | {"role": "user", "reason": "A test."}
        PUT    | /quota        | {"reason": "A test."}
        DELETE | ''            | {"reason": "A test."}
        POST   | /end-sessions | {"reason": "A test."}
        GET    | ''            | {}
        GET    | /receipt      | {}
        """)
    void whoever_is_nobody_is_not_found(String method, String rest, String body) {
        for (String id : List.of(NOBODY, "garbage", "env_01h45ytscbebyvny4gc8cr8ma2")) {
            Http.send(administrator.withBody(method, USERS + "/" + id + rest, body))
                    .expectProblem(404, "no_such_user");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        POST   | /suspend | {}                                              | reason: required
        POST   | /suspend | {"reason": ""}                                  | reason: required
        POST   | /suspend | {"reason": " edge"}                             | reason: white_space_at_edge
        POST   | /suspend | {"reason": "a\\u0000b"}                         | reason: invisible_character
        POST   | /suspend | {"reason": 5}                                   | reason: wrong_type
        POST   | /suspend | {"reason": "a", "stopEnvironments": "yes"}      | stopEnvironments: wrong_type
        POST   | /suspend | {"reason": "a", "role": "admin"}                | role: unknown_field
        POST   | /lift    | {"reason": null}                                | reason: required
        POST   | /end-sessions | {}                                         | reason: required
        PATCH  | /role    | {"reason": "a"}                                 | role: required
        PATCH  | /role    | {"role": "root", "reason": "a"}                 | role: unknown_role
        PUT    | /quota   | {"environments": -1, "reason": "a"}             | environments: out_of_range
        PUT    | /quota   | {"environments": 1}                             | reason: required
        DELETE | ``       | {}                                              | reason: required
        """)
    void a_field_that_cannot_be_accepted_is_named_and_nothing_is_decided(
            String method, String rest, String body, String complaint) {
        Answer answer = Http.send(administrator.withBody(method, USERS + "/" + person.id() + rest, body));
        assertThat(answer.expectProblem(422, "validation_failed").complaints()).containsExactly(complaint);
        assertThat(administrator.get(USERS + "/" + person.id()).json().path("decisions"))
                .isEmpty();
    }

    @Test
    void a_reason_that_is_too_long_is_refused() {
        assertThat(decide("suspend", "{\"reason\": \"%s\"}".formatted("a".repeat(501)))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("reason: too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role=root: role: unknown_role",
                "state=gone: state: unknown_state",
                "after=x: after: invalid_id",
                "limit=0: limit: out_of_range",
                "limit=x: limit: wrong_type"
            })
    void a_filter_that_is_none_is_refused(String example) {
        String[] parts = example.split(": ", 2);
        assertThat(administrator
                        .get(USERS + "?" + parts[0])
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(parts[1]);
    }

    private List<String> ids(String query) {
        return administrator
                .get(USERS + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private Answer decide(String what, String body) {
        return administrator.post(USERS + "/" + person.id() + "/" + what, body);
    }
}
