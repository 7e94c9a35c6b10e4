package dev.vpsclaude.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegistrationTest {

    private static final String INVITATIONS = "/api/v1/admin/invitations";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static final RunningPlatform PLATFORM = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private static final Person ADMINISTRATOR = Person.administrator(PLATFORM);
    private static final Person USER = Person.signUp(PLATFORM);

    private final String name = "grace-" + PEOPLE.incrementAndGet();

    @AfterAll
    static void stop() {
        PLATFORM.remove();
    }

    @Test
    void where_it_is_closed_nobody_gets_in_and_nothing_else_is_told() {
        JsonNode invited = invite(mail());
        registrationIs("closed");

        register(mail(), name, invited.path("token").asString()).expectProblem(403, "registration_closed");
        post("{}").expectProblem(403, "registration_closed");
        post("{\"email\": \"%s@example.org\"}".formatted(USER.username())).expectProblem(403, "registration_closed");
        USER.logIn(PLATFORM);
    }

    @Test
    void by_invitation_one_person_gets_in_with_the_address_that_was_invited() {
        String token = invite(mail().toUpperCase(Locale.ROOT)).path("token").asString();
        registrationIs("invite");

        refused(register(mail(), name, null));
        refused(register(mail(), name, "bm90IGFuIGludml0YXRpb24"));
        refused(register("other-" + mail(), name, token));
        register(mail(), name, token).expect(201);
        refused(register("second-" + mail(), name + "-2", token));
        assertThat(state(mail())).isEqualTo("used");
    }

    @Test
    void an_invitation_is_not_lost_when_the_user_name_is_taken() {
        String token = invite(mail()).path("token").asString();
        registrationIs("invite");

        register(mail(), USER.username(), token).expectProblem(409, "username_taken");
        register(mail(), name, token).expect(201);
    }

    @Test
    void an_invitation_ends_after_a_week() {
        String token = invite(mail()).path("token").asString();
        registrationIs("invite");
        PLATFORM.jdbc()
                .sql("update invitation set created_at = created_at - interval '7 days',"
                        + " expires_at = expires_at - interval '7 days' where email = ?")
                .param(mail())
                .update();

        refused(register(mail(), name, token));
        assertThat(state(mail())).isEqualTo("expired");
    }

    @Test
    void an_invitation_can_be_revoked_unless_it_was_used() {
        JsonNode revoked = invite(mail());
        JsonNode used = invite("used-" + mail());
        registrationIs("invite");
        register("used-" + mail(), name + "-used", used.path("token").asString())
                .expect(201);

        ADMINISTRATOR.delete(at(revoked)).expect(204);
        ADMINISTRATOR.delete(at(revoked)).expect(204);
        ADMINISTRATOR.delete(at(used)).expectProblem(409, "invitation_used");
        ADMINISTRATOR.delete(INVITATIONS + "/inv_01h45ytscbebyvny4gc8cr8ma2").expectProblem(404, "no_such_invitation");
        ADMINISTRATOR.delete(INVITATIONS + "/nonsense").expectProblem(404, "not_found");
        refused(register(mail(), name, revoked.path("token").asString()));
    }

    @Test
    void a_new_invitation_takes_the_place_of_the_one_before() {
        String first = invite(mail()).path("token").asString();
        String second = invite(mail()).path("token").asString();
        registrationIs("invite");

        refused(register(mail(), name, first));
        register(mail(), name, second).expect(201);
    }

    @Test
    void of_many_who_use_one_invitation_at_the_same_moment_one_is_let_in() {
        InvitationToken token = new InvitationToken(invite(mail()).path("token").asString());
        InvitationTable table = PLATFORM.bean(InvitationTable.class);

        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .filter(i -> table.use(token, mail(), new UserId(UUID.randomUUID())))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_token_is_told_once_behind_a_hash_sign_and_kept_as_its_hash() {
        JsonNode made = invite(mail());
        String token = made.path("token").asString();

        assertThat(made.path("link").asString()).isEqualTo("/register#invitation=" + token);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(ADMINISTRATOR.get(INVITATIONS + "?limit=100").expect(200).body())
                .contains(mail())
                .doesNotContain(token);
        assertThat(PLATFORM.jdbc()
                        .sql("select i::text || encode(token_hash, 'escape') from invitation i where email = ?")
                        .param(mail())
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void only_administrators_see_invitations_and_make_them() {
        USER.get(INVITATIONS).expectProblem(403, "forbidden");
        USER.post(INVITATIONS, "{\"email\": \"%s\"}".formatted(mail())).expectProblem(403, "forbidden");
        ADMINISTRATOR
                .post(INVITATIONS, "{\"email\": \"%s@example.org\"}".formatted(USER.username()))
                .expectProblem(409, "email_taken");
        assertThat(ADMINISTRATOR
                        .post(INVITATIONS, "{\"email\": \"nobody\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("email: invalid_email");
    }

    @Test
    void invitations_are_listed_in_pages_newest_first() {
        invite("a-" + mail());
        invite("b-" + mail());
        invite("c-" + mail());

        Answer first = ADMINISTRATOR.get(INVITATIONS + "?limit=2").expect(200);
        Answer second = ADMINISTRATOR
                .get(INVITATIONS + "?limit=1&after=" + first.text("next"))
                .expect(200);
        assertThat(first.json().at("/items/0/email").asString()).isEqualTo("c-" + mail());
        assertThat(first.json().at("/items/1/email").asString()).isEqualTo("b-" + mail());
        assertThat(second.json().at("/items/0/email").asString()).isEqualTo("a-" + mail());
        assertThat(ADMINISTRATOR
                        .get(INVITATIONS + "?after=nonsense")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("after: invalid_id");
    }

    @Test
    void whoever_asks_for_many_accounts_has_to_wait() {
        registrationIs("open");
        RunningPlatform strict =
                PLATFORM.startBeside(RunningPlatform.FAST, Map.of("vpsclaude.throttle.registrations-per-address", "3"));
        try {
            PLATFORM.jdbc().sql("delete from throttle").update();
            for (int i = 0; i < 2; i++) {
                Person.signUp(strict);
            }
            Http.send(registration(strict, mail(), USER.username(), null)).expectProblem(409, "username_taken");

            Answer refused =
                    Http.send(registration(strict, mail(), name, null)).expectProblem(429, "too_many_attempts");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3000, 3600);
        } finally {
            strict.remove();
        }
    }

    private static void refused(Answer answer) {
        assertThat(answer.expectProblem(422, "validation_failed").complaints())
                .containsExactly("invitation: invitation_invalid");
    }

    private static JsonNode invite(String email) {
        return ADMINISTRATOR
                .post(INVITATIONS, "{\"email\": \"%s\"}".formatted(email))
                .expect(201)
                .json();
    }

    private static void registrationIs(String mode) {
        ADMINISTRATOR
                .patch("/api/v1/admin/settings", "{\"registration\": \"%s\"}".formatted(mode))
                .expect(200);
    }

    private static String at(JsonNode made) {
        return INVITATIONS + "/" + made.at("/invitation/id").asString();
    }

    private static String state(String email) {
        return ADMINISTRATOR
                .get(INVITATIONS + "?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("email").asString().equalsIgnoreCase(email))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asString();
    }

    private String mail() {
        return name + "@example.org";
    }

    private static Answer register(String email, String username, @Nullable String invitation) {
        return Http.send(registration(PLATFORM, email, username, invitation));
    }

    private static HttpRequest.Builder registration(
            RunningPlatform platform, String email, String username, @Nullable String invitation) {
        String extra = invitation == null ? "" : ",\"invitation\":\"" + invitation + "\"";
        return request(
                platform,
                "{\"email\":\"%s\",\"username\":\"%s\",\"name\":\"Grace\",\"password\":\"%s\"%s}"
                        .formatted(email, username, Person.PASSWORD, extra));
    }

    private static Answer post(String body) {
        return Http.send(request(PLATFORM, body));
    }

    private static HttpRequest.Builder request(RunningPlatform platform, String body) {
        return Http.request(URI.create(platform.address() + "/api/v1/auth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
