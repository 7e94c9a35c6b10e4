package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoolifyTroubleTest {

    private static final String READ = "GET " + APP;
    private static final String STOP = "POST " + APP + "/stop?docker_cleanup=false";

    private final ScriptedCoolify coolify = new ScriptedCoolify();

    @AfterEach
    void close() {
        coolify.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(400, "400-invalid-token.json", new CoolifyTrouble.Unauthorised()),
                Arguments.of(400, "400-no-destination.json", new CoolifyTrouble.Invalid(List.of())),
                Arguments.of(401, "401.json", new CoolifyTrouble.Unauthorised()),
                Arguments.of(403, "403-api-disabled.json", new CoolifyTrouble.SwitchedOff()),
                Arguments.of(403, "403-not-let-in.json", new CoolifyTrouble.NotLetIn()),
                Arguments.of(403, "403-missing-ability.json", new CoolifyTrouble.Forbidden("deploy")),
                Arguments.of(404, "404-application.json", new CoolifyTrouble.NotFound()),
                Arguments.of(404, "404-no-such-endpoint.json", new CoolifyTrouble.Unsupported()),
                Arguments.of(404, "502.html", new CoolifyTrouble.Unavailable(true)),
                Arguments.of(405, "405.json", new CoolifyTrouble.Unsupported()),
                Arguments.of(
                        409,
                        "409-domain.json",
                        new CoolifyTrouble.Conflict(
                                "https://alpha.boxes.example.org", "d0000000000000000000app3", "other")),
                Arguments.of(422, "422-arrays.json", new CoolifyTrouble.Invalid(List.of("name", "server_uuid"))),
                Arguments.of(422, "422-strings.json", new CoolifyTrouble.Invalid(List.of("dockerfile"))),
                Arguments.of(422, "422-list.json", new CoolifyTrouble.Invalid(List.of("domains"))),
                Arguments.of(422, "422-no-errors.json", new CoolifyTrouble.Invalid(List.of())),
                Arguments.of(418, "500.json", new CoolifyTrouble.Unintelligible("status 418")),
                Arguments.of(500, "500.json", new CoolifyTrouble.Unavailable(true)),
                Arguments.of(502, "502.html", new CoolifyTrouble.Unavailable(true)),
                Arguments.of(200, "502.html", new CoolifyTrouble.Unavailable(true)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_has_its_name(int status, String file, CoolifyTrouble trouble) {
        coolify.on(READ, status, file);

        assertThat(troubleOfReading()).isEqualTo(trouble);
    }

    @Test
    void too_many_requests_and_a_full_queue_are_told_apart() {
        coolify.on(
                        READ,
                        ScriptedCoolify.response(429, "429-rate.json")
                                .setHeader("X-RateLimit-Limit", "200")
                                .setHeader("Retry-After", "17")
                                .build())
                .on(
                        READ,
                        ScriptedCoolify.response(429, "429-queue.json")
                                .setHeader("Retry-After", "60")
                                .build());

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.RateLimited(Duration.ofSeconds(17)));
        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.QueueFull(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "59,59", "86400,60", "soon,0", "-5,0", "99999999999999999999,0"})
    void the_wish_to_be_left_alone_is_honoured_up_to_a_minute(String said, long seconds) {
        coolify.on(
                READ,
                ScriptedCoolify.response(429, "429-rate.json")
                        .setHeader("Retry-After", said)
                        .build());

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.RateLimited(Duration.ofSeconds(seconds)));
    }

    @Test
    void the_wish_may_be_a_date() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusDays(1));
        coolify.on(
                READ,
                ScriptedCoolify.response(429, "429-rate.json")
                        .setHeader("Retry-After", date)
                        .build());

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.RateLimited(Duration.ofSeconds(60)));
    }

    @Test
    void a_truncated_answer_is_unintelligible_when_reading_and_an_unknown_outcome_when_writing() {
        coolify.on(READ, "truncated.json").on(STOP, "truncated.json");

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Unintelligible("an answer that is not JSON"));
        assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.UnknownOutcome());
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        coolify.on(
                READ,
                new MockResponse.Builder()
                        .body("[" + " ".repeat(9 * 1024 * 1024) + "]")
                        .build());

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Unintelligible("an answer of more than 8 MiB"));
    }

    @Test
    void a_redirect_is_not_followed() {
        coolify.on(
                READ,
                new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", "/elsewhere")
                        .build());

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Redirected());
        assertThat(coolify.asked()).containsExactly(READ);
    }

    @Test
    void a_lost_answer_to_a_change_is_an_unknown_outcome_and_nothing_is_sent_again() {
        coolify.on(READ, "application.json").losing(STOP);
        // On a connection that has been used before the client would be the readiest to try another one.
        coolify.api().application(APPLICATION);

        assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.UnknownOutcome());
        assertThat(coolify.asked()).containsExactly(READ, STOP);
    }

    @Test
    void a_server_that_asks_for_an_immediate_repetition_does_not_get_one() {
        coolify.on(
                STOP,
                ScriptedCoolify.response(503, "500.json")
                        .setHeader("Retry-After", "0")
                        .build());

        assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.Unavailable(true));
        assertThat(coolify.asked()).containsExactly(STOP);
    }

    @Test
    void a_lost_answer_to_a_question_changes_nothing() {
        coolify.losing(READ);

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Unavailable(false));
    }

    @Test
    void half_an_answer_to_a_change_is_an_unknown_outcome() {
        coolify.on(
                STOP,
                ScriptedCoolify.response(200, "stopping.json")
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.UnknownOutcome());
    }

    @Test
    void what_could_not_be_sent_has_not_been_done() {
        coolify.close();

        assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.Unavailable(false));
    }

    @Test
    void every_request_carries_the_token_and_asks_for_json() {
        coolify.on(READ, "application.json");
        coolify.api().application(APPLICATION);

        assertThat(coolify.request(0).getHeaders().get("Authorization")).isEqualTo("Bearer " + ScriptedCoolify.TOKEN);
        assertThat(coolify.request(0).getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(coolify.request(0).getHeaders().get("User-Agent")).isEqualTo("VPS-Claude");
    }

    @Test
    void no_failure_tells_the_token_or_the_address() {
        coolify.close();
        CoolifyFailed failed = Assertions.catchThrowableOfType(
                CoolifyFailed.class, () -> coolify.api().application(APPLICATION));

        assertThat(failed).hasNoCause();
        assertThat(failed.toString())
                .doesNotContain("secret")
                .doesNotContain("localhost")
                .doesNotContain("127.0.0.1");
        assertThat(coolify.properties().toString()).doesNotContain("secret-token");
    }

    static Stream<Arguments> lessons() {
        return Stream.of(
                Arguments.of(200, "application.json", List.of("answered")),
                Arguments.of(404, "404-application.json", List.of("answered", "NotFound")),
                Arguments.of(500, "500.json", List.of("answered", "Unavailable")),
                Arguments.of(401, "401.json", List.of("answered", "Unauthorised")),
                Arguments.of(429, "429-queue.json", List.of("answered", "QueueFull")),
                Arguments.of(429, "429-rate.json", List.of("answered", "RateLimited")),
                Arguments.of(502, "502.html", List.of("silent", "Unavailable")),
                Arguments.of(503, "500.json", List.of("silent", "Unavailable")));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void what_an_answer_says_of_coolify_itself_is_handed_on(int status, String file, List<String> lessons) {
        coolify.on(READ, status, file);
        read();

        assertThat(coolify.gate().told()).isEqualTo(lessons);
    }

    private void read() {
        try {
            assertThat(coolify.api().application(APPLICATION).id()).isEqualTo(APPLICATION);
        } catch (CoolifyFailed failed) {
            assertThat(failed).hasNoCause();
        }
    }

    @Test
    void no_answer_at_all_is_a_silence() {
        coolify.losing(READ);
        read();

        assertThat(coolify.gate().told()).containsExactly("silent");
    }

    private CoolifyTrouble troubleOfReading() {
        return Assertions.catchThrowableOfType(
                        CoolifyFailed.class, () -> coolify.api().application(APPLICATION))
                .trouble();
    }

    private CoolifyTrouble troubleOfWriting() {
        return Assertions.catchThrowableOfType(
                        CoolifyFailed.class, () -> coolify.api().stop(APPLICATION))
                .trouble();
    }
}
