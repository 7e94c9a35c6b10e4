package dev.vpsclaude.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.connection.ConnectionResult.Reached;
import dev.vpsclaude.connection.ScriptedServer.Line;
import dev.vpsclaude.connection.ScriptedServer.Script;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A test ends in its time and reads no more than it may, whoever answers. */
class LimitsTest {

    private static final Duration MOST = Duration.ofSeconds(1);
    private static final Duration NEARLY = MOST.minusMillis(20); // a socket counts whole milliseconds
    private static final Duration WITH_PATIENCE = MOST.plusSeconds(1);
    private static final byte[] HTTP_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: ".getBytes(US_ASCII);
    private static final int MORE_THAN_MAY_BE_READ = 64 * 1024;

    private final Settings settings = Settings.strict().allowing("127.0.0.1").lasting(Duration.ZERO, MOST);

    @Test
    void a_server_that_says_nothing_is_left() throws Exception {
        for (String kind : List.of("postgres", "mysql", "http", "https", "sse")) {
            ConnectionResult result = against(kind, Line::hearOut);

            assertThat(result.outcome()).as(kind).isEqualTo(Outcome.TIMEOUT);
            assertThat(result.duration()).as(kind).isBetween(NEARLY, WITH_PATIENCE);
            assertThat(result.stages()).as(kind).endsWith(new Reached(Stage.HANDSHAKE, false));
        }
    }

    /** Each byte would start a socket's own time-out anew. */
    @Test
    void so_is_one_that_trickles() throws Exception {
        assertThat(trickled("postgres", "R\0\0\u000f\0")).isEqualTo(Outcome.TIMEOUT);
        assertThat(trickled("mysql", "\0\u000f\0\0\n")).isEqualTo(Outcome.TIMEOUT);
        assertThat(trickled("http", "HTTP/1.1 200 OK\r\nX: ")).isEqualTo(Outcome.TIMEOUT);
        assertThat(trickled("https", "\u0016\u0003\u0003\u000f\u000f")).isEqualTo(Outcome.TIMEOUT);
        assertThat(trickled("sse", "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"))
                .isEqualTo(Outcome.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void an_endless_answer_is_not_read_to_its_end(String type) throws Exception {
        AtomicLong written = new AtomicLong();
        ConnectionResult result = against("http", line -> {
            line.say(HTTP_HEAD);
            line.say((type + "\r\n\r\n").getBytes(US_ASCII));
            flood(line, written);
        });

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(result.duration()).isLessThan(MOST);
    }

    @Test
    void nor_are_endless_headers_or_events() throws Exception {
        assertThat(flooded("http", "HTTP/1.1 200 OK\r\nX: ")).isEqualTo(Outcome.UNREACHABLE);
        assertThat(flooded("sse", "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"))
                .isEqualTo(Outcome.UNREACHABLE);
        assertThat(flooded("mysql", "\u00ff\u00ff\u00ff\0")).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void what_may_be_read_is_counted_over_all_connections() throws IOException {
        try (Attempt attempt = new Attempt(MOST)) {
            byte[] half = new byte[MORE_THAN_MAY_BE_READ / 2];
            var first = new BoundedInput(new java.io.ByteArrayInputStream(new byte[MORE_THAN_MAY_BE_READ]), attempt);
            var second = new BoundedInput(new java.io.ByteArrayInputStream(new byte[MORE_THAN_MAY_BE_READ]), attempt);

            assertThat(first.readNBytes(half, 0, half.length)).isEqualTo(half.length);
            assertThat(second.readNBytes(half, 0, half.length)).isEqualTo(half.length);
            org.assertj.core.api.Assertions.assertThatThrownBy(first::read).isInstanceOf(TestFailed.class);
            org.assertj.core.api.Assertions.assertThatThrownBy(second::read).isInstanceOf(TestFailed.class);
        }
    }

    @Test
    void a_name_server_that_says_nothing_is_left_as_well() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Resolver silent = name -> {
            try {
                never.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException();
        };
        try (ConnectionTest door = settings.door(silent)) {
            ConnectionResult result = door.test(database("postgres", "silent.example", 5432));

            assertThat(result.outcome()).isEqualTo(Outcome.TIMEOUT);
            assertThat(result.duration()).isBetween(NEARLY, WITH_PATIENCE);
            assertThat(result.stages()).containsExactly(new Reached(Stage.ADDRESS, false));
        }
    }

    @Test
    void questions_that_hang_hold_only_so_many_threads() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicLong asked = new AtomicLong();
        Resolver silent = name -> {
            asked.incrementAndGet();
            try {
                never.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException();
        };
        try (ConnectionTest door =
                settings.lasting(Duration.ZERO, Duration.ofMillis(50)).door(silent)) {
            for (int i = 0; i < 12; i++) {
                assertThat(door.test(database("postgres", "silent.example", 5432))
                                .outcome())
                        .isEqualTo(Outcome.TIMEOUT);
            }
            assertThat(asked.get()).isEqualTo(8);
        }
    }

    @Test
    void every_test_takes_its_least_time() throws Exception {
        Duration least = Duration.ofMillis(250);
        try (ConnectionTest door = settings.lasting(least, MOST).door(Names.none())) {
            ConnectionResult refused = door.test(database("postgres", "10.0.0.1", 5432));
            ConnectionResult unknown = door.test(database("postgres", "unknown.example", 5432));

            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED_BY_POLICY);
            assertThat(unknown.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(refused.duration()).isBetween(least, least.plusMillis(200));
            assertThat(unknown.duration()).isBetween(least, least.plusMillis(200));
        }
    }

    @ParameterizedTest
    @EnumSource(Target.Transport.class)
    void no_word_of_the_server_comes_out(Target.Transport transport) throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(
                        line -> line.say("HTTP/1.1 500 banner\r\nServer: banner\r\n\r\nbanner".getBytes(US_ASCII)));
                ConnectionTest door = settings.withHttpOn(server.port()).door(Names.none())) {
            ConnectionResult result = door.test(new Target.Remote(
                    RemoteUrl.of("http://127.0.0.1:" + server.port() + "/"), transport, RequestHeaders.none()));

            assertThat(result.toString()).doesNotContain("banner");
        }
    }

    private Outcome trickled(String kind, String start) throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        ConnectionResult result = against(kind, line -> {
            line.say(start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            trickle(line);
            left.countDown();
        });
        assertThat(result.duration()).as(kind).isBetween(NEARLY, WITH_PATIENCE);
        assertThat(left.await(5, TimeUnit.SECONDS))
                .as("the connection of %s is cut", kind)
                .isTrue();
        return result.outcome();
    }

    /** Until the other side is gone. */
    private static void trickle(Line line) throws IOException {
        line.socket().setSoTimeout(100);
        while (true) {
            try {
                line.hearOut();
                return;
            } catch (SocketTimeoutException stillThere) {
                line.say('x');
            } catch (IOException cut) {
                return;
            }
        }
    }

    private Outcome flooded(String kind, String start) throws Exception {
        ConnectionResult result = against(kind, line -> {
            line.say(start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            flood(line, new AtomicLong());
        });
        assertThat(result.duration()).as(kind).isLessThan(MOST);
        return result.outcome();
    }

    private static void flood(Line line, AtomicLong written) throws IOException {
        byte[] some = "x".repeat(4096).getBytes(US_ASCII);
        while (written.addAndGet(some.length) < 1L << 30) {
            line.say(some);
        }
    }

    private ConnectionResult against(String kind, Script script) throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(script);
                ConnectionTest door = settings.withHttpOn(server.port()).door(Names.none())) {
            return door.test(
                    switch (kind) {
                        case "postgres", "mysql" -> database(kind, "127.0.0.1", server.port());
                        case "sse" -> remote("http", server.port(), Target.Transport.SSE);
                        default -> remote(kind, server.port(), Target.Transport.HTTP);
                    });
        }
    }

    private static Target database(String kind, String host, int port) {
        return new Target.Database(ConnectionString.of(kind + "://u:p@" + host + ":" + port + "/d?sslmode=disable"));
    }

    private static Target remote(String scheme, int port, Target.Transport transport) {
        return new Target.Remote(RemoteUrl.of(scheme + "://127.0.0.1:" + port + "/"), transport, RequestHeaders.none());
    }
}
