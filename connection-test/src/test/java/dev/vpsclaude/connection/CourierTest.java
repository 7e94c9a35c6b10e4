package dev.vpsclaude.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.connection.Receipt.Result;
import dev.vpsclaude.messages.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTest {

    private static final RequestHeaders HEADERS = new RequestHeaders(Map.of("webhook-id", new Secret("evt_7")));
    private static final String BODY = "{\"name\":\"Grüße\"}";

    @Test
    void a_message_arrives_as_it_was_given() throws Exception {
        try (ScriptedMcp server = new ScriptedMcp()
                        .then(new MockResponse.Builder().code(204).build())
                        .start();
                Courier courier = to(server.port(), Names.leadingTo("127.0.0.1"))) {
            Receipt receipt = courier.deliver(url("hooks.example", server.port()), HEADERS, BODY);

            assertThat(receipt.result()).isEqualTo(Result.DELIVERED);
            assertThat(receipt.status()).isEqualTo(OptionalInt.of(204));
            RecordedRequest request = server.requests().getFirst();
            assertThat(request.getMethod()).isEqualTo("POST");
            assertThat(Objects.requireNonNull(request.getBody()).utf8()).isEqualTo(BODY);
            assertThat(request.getHeaders().get("webhook-id")).isEqualTo("evt_7");
            assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 404, 410, 429, 500, 503})
    void another_status_than_of_success_is_a_rejection(int status) throws Exception {
        try (ScriptedMcp server = new ScriptedMcp()
                        .then(ScriptedMcp.answer(status, "text/plain", "a word"))
                        .start();
                Courier courier = to(server.port(), Names.leadingTo("127.0.0.1"))) {
            Receipt receipt = courier.deliver(url("hooks.example", server.port()), HEADERS, BODY);

            assertThat(receipt.result()).isEqualTo(Result.REJECTED);
            assertThat(receipt.status()).isEqualTo(OptionalInt.of(status));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_redirect_leads_nowhere() throws Exception {
        try (ScriptedServer inside = ScriptedServer.counting();
                ScriptedServer first = ScriptedServer.at("127.0.0.2", 0, line -> line.say(redirectTo(inside.port())));
                Courier courier = new Courier(
                        Settings.strict()
                                .allowing("127.0.0.2")
                                .withHttpOn(first.port(), inside.port())
                                .properties(),
                        2,
                        Names.none(),
                        Trust.ofThisMachine())) {
            assertThat(courier.deliver(url("127.0.0.2", first.port()), HEADERS, BODY)
                            .result())
                    .isEqualTo(Result.REJECTED);
            assertThat(inside.visitors()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "169.254.169.254", "astray.example"})
    void nobody_comes_to_what_is_ours(String host) throws Exception {
        for (Resolver names : new Resolver[] {
            Names.leadingTo("127.0.0.1"), Names.leadingTo("1.1.1.1", "127.0.0.1"), Names.leadingTo("::1")
        }) {
            try (ScriptedServer inside = ScriptedServer.counting();
                    Courier courier = new Courier(
                            Settings.strict().withHttpOn(inside.port()).properties(),
                            2,
                            names,
                            Trust.ofThisMachine())) {
                assertThat(courier.deliver(url(host, inside.port()), HEADERS, BODY)
                                .result())
                        .isEqualTo(Result.REFUSED_BY_POLICY);
                assertThat(inside.visitors()).isZero();
            }
        }
    }

    /** 127.0.0.2 stands for an address that is public. */
    @Test
    void a_name_is_asked_for_once_and_cannot_change_its_mind() throws Exception {
        Names names = Names.leadingTo("127.0.0.2").then("127.0.0.1");
        try (ScriptedServer inside = ScriptedServer.counting();
                ScriptedServer first = ScriptedServer.at("127.0.0.2", inside.port(), line -> {});
                Courier courier = new Courier(
                        Settings.strict()
                                .allowing("127.0.0.2")
                                .withHttpOn(inside.port())
                                .properties(),
                        2,
                        names,
                        Trust.ofThisMachine())) {
            assertThat(courier.deliver(url("astray.example", inside.port()), HEADERS, BODY)
                            .result())
                    .isEqualTo(Result.UNREACHABLE);
            assertThat(first.visitors()).isEqualTo(1);
            assertThat(inside.visitors()).isZero();
            assertThat(names.asked()).isEqualTo(1);
        }
    }

    @Test
    void without_leave_nothing_is_sent_in_the_clear_or_to_another_port() throws Exception {
        try (ScriptedServer inside = ScriptedServer.counting();
                Courier courier = new Courier(
                        Settings.strict().allowing("127.0.0.1").properties(),
                        2,
                        Names.leadingTo("127.0.0.1"),
                        Trust.ofThisMachine())) {
            assertThat(courier.goesTo(RemoteUrl.of("https://hooks.example/"))).isTrue();
            assertThat(courier.goesTo(RemoteUrl.of("http://hooks.example:443/")))
                    .isFalse();
            assertThat(courier.deliver(RemoteUrl.of("https://hooks.example:" + inside.port() + "/"), HEADERS, BODY)
                            .result())
                    .isEqualTo(Result.REFUSED_BY_POLICY);
            assertThat(inside.visitors()).isZero();
        }
    }

    @Test
    void a_certificate_must_be_trusted_and_be_for_the_name() throws Exception {
        assertThat(throughTls("db.example", Certificates.trust())).isEqualTo(Result.DELIVERED);
        assertThat(throughTls("other.example", Certificates.trust())).isEqualTo(Result.UNREACHABLE);
        assertThat(throughTls("db.example", Trust.ofThisMachine())).isEqualTo(Result.UNREACHABLE);
    }

    @Test
    void who_says_nothing_is_left_after_the_time_of_a_call() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (ScriptedServer silent = ScriptedServer.playing(line -> {
                    line.hearOut();
                    left.countDown();
                });
                Courier courier = new Courier(
                        Settings.strict()
                                .allowing("127.0.0.1")
                                .withHttpOn(silent.port())
                                .lasting(Duration.ZERO, Duration.ofMillis(300))
                                .properties(),
                        1,
                        Names.none(),
                        Trust.ofThisMachine())) {
            assertThat(courier.deliver(url("127.0.0.1", silent.port()), HEADERS, BODY)
                            .result())
                    .isEqualTo(Result.TIMEOUT);
            assertThat(left.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void of_an_answer_without_end_only_the_status_is_taken() throws Exception {
        try (ScriptedServer flood = ScriptedServer.playing(CourierTest::flood);
                Courier courier = to(flood.port(), Names.none())) {
            Receipt receipt = courier.deliver(url("127.0.0.1", flood.port()), HEADERS, BODY);

            assertThat(receipt.status()).isEqualTo(OptionalInt.of(200));
            assertThat(receipt.result()).isEqualTo(Result.DELIVERED);
        }
    }

    private static void flood(ScriptedServer.Line line) throws IOException {
        line.say("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".getBytes(US_ASCII));
        byte[] much = new byte[64 * 1024];
        while (!line.socket().isClosed()) {
            line.say(much); // until the other side is gone
        }
    }

    private static Result throughTls(String host, Trust trust) throws Exception {
        try (ScriptedMcp server = new ScriptedMcp()
                        .inTls()
                        .then(new MockResponse.Builder().code(200).build())
                        .start();
                Courier courier = new Courier(
                        Settings.strict()
                                .allowing("127.0.0.1")
                                .withHttpOn(server.port())
                                .properties(),
                        1,
                        Names.leadingTo("127.0.0.1"),
                        trust)) {
            return courier.deliver(RemoteUrl.of("https://" + host + ":" + server.port() + "/"), HEADERS, BODY)
                    .result();
        }
    }

    private static Courier to(int port, Resolver names) {
        return new Courier(
                Settings.strict().allowing("127.0.0.1").withHttpOn(port).properties(), 2, names, Trust.ofThisMachine());
    }

    private static RemoteUrl url(String host, int port) {
        return RemoteUrl.of("http://" + host + ":" + port + "/");
    }

    private static byte[] redirectTo(int port) {
        return ("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:" + port
                        + "/\r\nContent-Length: 0\r\n\r\n")
                .getBytes(US_ASCII);
    }
}
