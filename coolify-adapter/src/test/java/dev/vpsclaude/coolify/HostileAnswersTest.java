package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are taken for what a stranger sends: each ends in a trouble that has a name, and none does harm. */
class HostileAnswersTest {

    private static final String READ = "GET " + APP;
    private static final String STOP = "POST " + APP + "/stop?docker_cleanup=false";
    private static final int MIB = 1024 * 1024;

    private final ScriptedCoolify coolify = new ScriptedCoolify();

    @AfterEach
    void close() {
        coolify.close();
    }

    static Stream<Arguments> nonsense() {
        String good = ScriptedCoolify.file("application.json");
        return Stream.of(
                Arguments.of("an empty body", ""),
                Arguments.of("a text", "\"hello\""),
                Arguments.of("a number", "7"),
                Arguments.of("nothing", "null"),
                Arguments.of("half of it", good.substring(0, good.length() / 2)),
                Arguments.of("an array in its place", "[" + good + "]"),
                Arguments.of("no id", "{}"),
                Arguments.of("a null id", "{\"uuid\":null}"),
                Arguments.of("an id that is a number", "{\"uuid\":123456789}"),
                Arguments.of("an id that is an object", "{\"uuid\":{\"a\":1}}"),
                Arguments.of("an id that climbs", "{\"uuid\":\"/../../servers\"}"),
                Arguments.of("an id with a line break", "{\"uuid\":\"a0000000000000\\n000000app1\"}"),
                Arguments.of("an id of a mile", "{\"uuid\":\"" + "a".repeat(5000) + "\"}"),
                Arguments.of(
                        "the id twice", "{\"uuid\":\"" + APPLICATION + "\",\"uuid\":\"b0000000000000000000app2\"}"),
                Arguments.of("a hundred thousand brackets", "[".repeat(100_000)),
                Arguments.of("a text in the place of JSON", "OK"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void nonsense_is_no_answer_to_a_question(String name, String body) {
        coolify.on(READ, answer(body));

        assertThat(troubleOfReading()).isInstanceOf(CoolifyTrouble.Unintelligible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "7", "{\"message\":", "[[["})
    void after_an_unreadable_answer_a_change_may_have_been_made_or_not(String body) {
        coolify.on(STOP, answer(body));

        assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.UnknownOutcome());
    }

    @Test
    void a_log_in_page_with_a_good_status_means_that_coolify_was_not_asked() {
        coolify.on(READ, 200, "502.html").on(STOP, 200, "502.html");

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Unavailable(true));
        assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.Unavailable(true));
    }

    @Test
    void an_answer_is_read_only_up_to_its_limit() {
        coolify.on(READ, answer("[" + " ".repeat(9 * MIB) + "]"));

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Unintelligible("an answer of more than 8 MiB"));
    }

    @Test
    void the_limit_is_that_of_what_comes_out_of_a_compressed_answer() {
        coolify.on(
                READ,
                new MockResponse.Builder()
                        .setHeader("Content-Encoding", "gzip")
                        .body(bomb())
                        .build());

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Unintelligible("an answer of more than 8 MiB"));
    }

    /** Of 200 MiB hardly anything is sent. */
    private static Buffer bomb() {
        Buffer packed = new Buffer();
        byte[] spaces = " ".repeat(MIB).getBytes(StandardCharsets.US_ASCII);
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            for (int i = 0; i < 200; i++) {
                sink.write(spaces);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed;
    }

    @Test
    void an_answer_that_never_ends_is_given_up_in_time() {
        coolify.on(
                READ,
                ScriptedCoolify.response(200, "application.json")
                        .throttleBody(1, 1, TimeUnit.SECONDS)
                        .build());
        CoolifyProperties impatient =
                Installations.with(Map.of("call-timeout", "500ms", "connect-timeout", "500ms", "lease-time", "30s"));

        CoolifyApi api = coolify.api(CoolifyHttp.client(impatient));

        assertThat(Assertions.catchThrowableOfType(CoolifyFailed.class, () -> api.application(APPLICATION))
                        .trouble())
                .isEqualTo(new CoolifyTrouble.Unavailable(false));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void the_token_is_not_taken_elsewhere(int status) {
        try (ScriptedCoolify elsewhere = new ScriptedCoolify()) {
            MockResponse redirect = new MockResponse.Builder()
                    .code(status)
                    .setHeader("Location", "http://127.0.0.1:" + elsewhere.port() + "/api/v1/steal")
                    .build();
            coolify.on(READ, redirect).on(STOP, redirect);

            assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Redirected());
            assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.Redirected());
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void what_an_answer_says_does_not_end_in_a_log() {
        coolify.on(
                READ,
                new MockResponse.Builder()
                        .code(409)
                        .body("{\"message\":\"TOLD\",\"conflicts\":[{\"domain\":\"TOLD\","
                                + "\"resource_name\":\"TOLD\",\"resource_uuid\":\"TOLD\"}]}")
                        .build());

        assertThat(Assertions.catchThrowableOfType(
                                CoolifyFailed.class, () -> coolify.api().application(APPLICATION))
                        .toString())
                .doesNotContain("TOLD");
    }

    @Test
    void nothing_is_sent_twice_over_a_connection_that_was_closed_meanwhile() {
        coolify.on(READ, "application.json").losing(READ).losing(STOP);
        assertThat(coolify.api().application(APPLICATION).id()).isEqualTo(APPLICATION);

        assertThat(troubleOfReading()).isEqualTo(new CoolifyTrouble.Unavailable(false));
        assertThat(coolify.asked()).containsExactly(READ, READ);

        assertThat(troubleOfWriting()).isEqualTo(new CoolifyTrouble.UnknownOutcome());
        assertThat(coolify.asked()).containsExactly(READ, READ, STOP);
    }

    @Test
    void an_address_is_made_of_segments_that_cannot_leave_their_place() {
        HttpUrl address =
                coolify.http().at("applications", "../servers", "a/b?c#d").build();

        assertThat(address.encodedPath()).isEqualTo("/api/v1/applications/..%2Fservers/a%2Fb%3Fc%23d");
    }

    private static MockResponse answer(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
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
