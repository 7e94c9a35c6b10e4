package dev.vpsclaude.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RawHttp;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesTest {

    private static final String ABSENT = "env_01h45ytscbebyvny4gc8cr8ma2";

    private final Person person = Person.signUp(RunningPlatform.shared());
    private final Person stranger = Person.signUp(RunningPlatform.shared());
    private final OwnedEnvironment foreign = stranger.create();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/", "/api/v1/environments/", "/api/v1/environments/a/b/c"})
    void an_unknown_address_is_not_found(String path) {
        person.get(path).expectProblem(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0x10", "limit=%23A", "limit=%D9%A1", "limit=1e1", "limit=+1", "limit=99999999999"})
    void a_number_is_written_in_decimal(String query) {
        Answer answer = person.get("/api/v1/environments?" + query).expectProblem(422, "validation_failed");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=2", "application/problem+json", "nonsense"})
    void a_change_whose_answer_nobody_could_read_is_not_made(String accept) {
        int before = person.get("/api/v1/environments").json().path("items").size();

        Http.send(person.request("/api/v1/environments")
                        .setHeader("Accept", accept)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\": \"Unreadable\"}")))
                .expectProblem(406, "not_acceptable");

        assertThat(person.get("/api/v1/quota").json().at("/environments/used").asInt())
                .isEqualTo(before);
    }

    @Test
    void a_body_of_every_type_is_of_none() {
        Http.send(person.request("/api/v1/environments")
                        .header("Content-Type", "*/*")
                        .POST(BodyPublishers.ofString("{\"name\": \"Anything\"}")))
                .expectProblem(415, "unsupported_media_type");
    }

    @Test
    void a_header_that_is_no_text_is_refused() {
        OwnedEnvironment own = person.create();
        RawHttp.send(
                        RunningPlatform.shared().address(),
                        "PATCH " + own.path() + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: "
                                + person.cookie()
                                + "\r\nX-CSRF-TOKEN: " + person.token()
                                + "\r\nContent-Type: application/json\r\nContent-Length: 15\r\nIf-Match: \u00f0\u009f\r\n\r\n"
                                + "{\"name\": \"New\"}")
                .expectProblem(400, "request_refused");
    }

    @Test
    void a_parameter_that_is_not_escaped_as_it_has_to_be_is_refused() {
        RawHttp.send(
                        RunningPlatform.shared().address(),
                        "GET /api/v1/environments?after=%u0041 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: "
                                + person.cookie() + "\r\n\r\n")
                .expectProblem(400, "request_refused");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/environments",
        "DELETE, /api/v1/environments",
        "POST, /api/v1/platform",
        "PUT, /api/v1/environments/x",
        "POST, /api/v1/environments/x/status",
        "GET, /api/v1/environments/x/deploy",
        "GET, /api/v1/auth/login",
        "PATCH, /api/v1/events"
    })
    void another_method_is_not_allowed_and_the_right_one_is_told(String method, String path) {
        Answer answer = person.send(method, path).expectProblem(405, "method_not_allowed");
        assertThat(answer.header("Allow")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /status",
        "GET, /deployments",
        "DELETE, ''",
        "POST, /deploy",
        "POST, /start",
        "POST, /stop",
        "POST, /cancel"
    })
    void what_is_foreign_absent_or_no_id_at_all_looks_the_same(String method, String rest) {
        List<String> ids = List.of(foreign.id(), ABSENT, "garbage", "usr_01h45ytscbebyvny4gc8cr8ma2", "%20", "..x");
        List<Answer> answers = ids.stream()
                .map(id -> person.send(method, "/api/v1/environments/" + id + rest))
                .toList();

        assertThat(answers).allSatisfy(answer -> answer.expectProblem(404, "no_such_environment"));
        assertThat(answers.stream().map(Answer::withoutTrace).distinct()).hasSize(1);
        assertThat(foreign.read().text("status")).isEqualTo("pending");
    }

    @Test
    void a_foreign_environment_cannot_be_changed() {
        List<Answer> answers = List.of(
                person.patch(foreign.path(), "{\"name\": \"Taken over\"}"),
                person.patch(foreign.path(), "{\"spec\": {\"variables\": {\"A\": \"x\"}}}"),
                person.patch("/api/v1/environments/" + ABSENT, "{\"name\": \"Taken over\"}"));

        assertThat(answers).allSatisfy(answer -> answer.expectProblem(404, "no_such_environment"));
        assertThat(answers.stream().map(Answer::withoutTrace).distinct()).hasSize(1);
    }

    @Test
    void a_foreign_operation_looks_like_an_absent_one() {
        OwnedEnvironment theirs = stranger.create("{\"name\": \"Deployed\"}");
        String operation = theirs.ask("deploy").text("operationId");
        theirs.becomes("running");

        List<Answer> answers = List.of(
                person.get("/api/v1/operations/" + operation),
                person.get("/api/v1/operations/dep_01h45ytscbebyvny4gc8cr8ma2"),
                person.get("/api/v1/operations/dep_garbage"),
                person.get("/api/v1/operations/garbage"));

        assertThat(answers).allSatisfy(answer -> answer.expectProblem(404, "not_found"));
        assertThat(answers.stream().map(Answer::withoutTrace).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/environments?limit=0, limit: out_of_range",
        "/api/v1/environments?limit=101, limit: out_of_range",
        "/api/v1/environments?limit=-1, limit: out_of_range",
        "/api/v1/environments?limit=many, limit: wrong_type",
        "/api/v1/environments?limit=99999999999, limit: wrong_type",
        "/api/v1/environments?after=garbage, after: invalid_id",
        "/api/v1/environments?after=%00, after: invalid_id",
        "/api/v1/environments?after=usr_01h45ytscbebyvny4gc8cr8ma2, after: invalid_id"
    })
    void a_page_that_cannot_be_had_names_the_parameter(String path, String complaint) {
        assertThat(person.get(path).expectProblem(422, "validation_failed").complaints())
                .containsExactly(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "after=0, after: out_of_range",
        "after=-1, after: out_of_range",
        "after=x, after: wrong_type",
        "limit=0, limit: out_of_range"
    })
    void so_does_a_page_of_deployments(String query, String complaint) {
        OwnedEnvironment own = person.create("{\"name\": \"For pages %s\"}".formatted(Math.abs(query.hashCode())));
        Answer answer = person.get(own.path() + "/deployments?" + query).expectProblem(422, "validation_failed");
        assertThat(answer.complaints()).containsExactly(complaint);
    }

    @Test
    void a_resume_from_what_is_no_id_names_the_header() {
        Answer answer = Http.send(person.request("/api/v1/events")
                        .header("Last-Event-ID", "the last one")
                        .header("Accept", "text/event-stream")
                        .GET())
                .expectProblem(422, "validation_failed");
        assertThat(answer.complaints()).containsExactly("Last-Event-ID: wrong_type");
    }

    @Test
    void an_answer_that_is_not_json_is_not_acceptable() {
        Answer answer = Http.send(person.request("/api/v1/environments")
                .header("Accept", "image/png")
                .GET());
        answer.expectProblem(406, "not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/environments/%0a",
                "/api/v1/environments/a;b=c",
                "/api/v1/environments//status",
                "/api/v1/subdomains/%25",
                "/api/v1/environments/%2e%2e/platform"
            })
    void an_address_that_no_client_means_is_refused_as_a_problem(String path) {
        Answer answer = person.get(path);
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).as(answer.body()).startsWith("application/problem+json");
        }
    }

    /** Tomcat answers these before anything of ours is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/environments/%00",
                "/api/v1/environments/a%2fb",
                "/api/v1/subdomains/%00",
                "/api/v1/operations/%00",
                "/api/v1/environments/%c0%af"
            })
    void an_address_that_is_none_is_refused_without_a_word_about_the_server(String path) {
        Answer answer = person.get(path).expectProblem(400, "request_refused");
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "at org.");
    }

    @ParameterizedTest
    @CsvSource({"free-for-all, true, ''", "A, false, invalid", "admin, false, reserved"})
    void whether_a_subdomain_can_be_had_is_told(String label, boolean available, String reason) {
        Answer answer = person.get("/api/v1/subdomains/" + label).expect(200);
        assertThat(answer.json().path("available").asBoolean()).isEqualTo(available);
        assertThat(answer.text("reason")).isEqualTo(reason);
    }
}
