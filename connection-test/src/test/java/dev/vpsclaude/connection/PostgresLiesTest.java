package dev.vpsclaude.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.connection.ScriptedServer.Line;
import dev.vpsclaude.connection.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers that speak PostgreSQL's protocol and mean no good. */
class PostgresLiesTest {

    private static final String SALT = Base64.getEncoder().encodeToString("a salt of 16 byt".getBytes(UTF_8));

    private static final int END = -1;

    private final ConnectionTest door = Settings.strict()
            .allowing("127.0.0.1")
            .lasting(Duration.ZERO, Duration.ofSeconds(5))
            .door(Names.none());

    @Test
    void a_password_is_not_said_aloud() throws Exception {
        CompletableFuture<Integer> heard = new CompletableFuture<>();
        ConnectionResult result = against(line -> {
            startup(line);
            line.say(message('R', number(3)));
            heard.complete(line.in().read());
        });

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED_BY_POLICY);
        assertThat(heard.get(5, TimeUnit.SECONDS)).isEqualTo(END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "2147483647", "100001", "4095", "1", "0", "-1", "99999999999999999999"})
    void a_server_does_not_choose_how_long_we_count(String iterations) throws Exception {
        ConnectionResult result = against(line -> {
            startup(line);
            challenge(line, iterations);
            line.hearOut();
        });

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(result.duration()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_server_that_does_not_know_the_password_is_not_believed() throws Exception {
        ConnectionResult result = against(line -> {
            startup(line);
            challenge(line, "4096");
            reply(line);
            line.say(message('R', number(12), "v=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".getBytes(UTF_8)));
            line.say(message('R', number(0)));
            line.say(message('Z', new byte[] {'I'}));
            line.hearOut();
        });

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_server_that_leaves_out_its_proof_is_not_believed() throws Exception {
        ConnectionResult result = against(line -> {
            startup(line);
            challenge(line, "4096");
            reply(line);
            line.say(message('R', number(0)));
            line.say(message('Z', new byte[] {'I'}));
            line.hearOut();
        });

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_nonce_that_is_not_built_on_ours_is_not_signed() throws Exception {
        assertThat(against(line -> {
                            startup(line);
                            line.say(message('R', number(10), "SCRAM-SHA-256\0\0".getBytes(UTF_8)));
                            reply(line);
                            line.say(message('R', number(11), ("r=another,s=" + SALT + ",i=4096").getBytes(UTF_8)));
                            line.hearOut();
                        })
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_message_has_a_greatest_length() throws Exception {
        assertThat(outcomeOf('R', 0x7f, 0xff, 0xff, 0xff)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(outcomeOf('R', 0, 1, 0, 0)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(outcomeOf('R', 0, 0, 0, 3)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(outcomeOf('R', 0xff, 0xff, 0xff, 0xff)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(outcomeOf('R', 0, 0, 0, 5, 0)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(outcomeOf('E', 0, 0, 0, 6, 'C', '2')).isEqualTo(Outcome.UNREACHABLE);
        assertThat(outcomeOf('H', 'T', 'T', 'P', '/')).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_longer_one_is_not_taken_even_if_it_comes() throws Exception {
        assertThat(welcoming(16 * 1024 - 4)).isEqualTo(Outcome.OK);
        assertThat(welcoming(16 * 1024)).isEqualTo(Outcome.UNREACHABLE);
    }

    private Outcome welcoming(int padding) throws Exception {
        return against(line -> {
                    startup(line);
                    line.say(message('R', number(0), new byte[padding]));
                    line.say(message('Z', new byte[] {'I'}));
                    line.hearOut();
                })
                .outcome();
    }

    @Test
    void endless_notices_come_to_an_end() throws Exception {
        ConnectionResult result = against(line -> {
            startup(line);
            line.say(message('R', number(0)));
            while (true) {
                line.say(message('N', new byte[] {0}));
            }
        });

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void what_is_said_before_tls_is_not_taken_for_said_in_it() throws Exception {
        ScriptedServer server = ScriptedServer.playing(line -> {
            line.hear(8);
            line.say("SR\0\0\0\u0008\0\0\0\0Z\0\0\0\u0005I".getBytes(UTF_8));
            line.hearOut();
        });
        try (server) {
            assertThat(test(server, "require").outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void a_server_without_tls_is_not_spoken_to_where_tls_is_demanded() throws Exception {
        CompletableFuture<Integer> heard = new CompletableFuture<>();
        ScriptedServer server = ScriptedServer.playing(line -> {
            line.hear(8);
            line.say('N');
            heard.complete(line.in().read());
        });
        try (server) {
            assertThat(test(server, "require").outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
        assertThat(heard.get(5, TimeUnit.SECONDS)).isEqualTo(END);
    }

    private Outcome outcomeOf(int... bytes) throws Exception {
        return against(line -> {
                    startup(line);
                    line.say(bytes);
                })
                .outcome();
    }

    private ConnectionResult against(Script script) throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(script)) {
            return test(server, "disable");
        }
    }

    private ConnectionResult test(ScriptedServer server, String mode) throws InterruptedException {
        return door.test(new Target.Database(
                ConnectionString.of("postgres://u:sesame@127.0.0.1:" + server.port() + "/d?sslmode=" + mode)));
    }

    private static void startup(Line line) throws IOException {
        line.hear(line.in().readInt() - 4);
    }

    private static byte[] reply(Line line) throws IOException {
        assertThat((char) line.in().readByte()).isEqualTo('p');
        return line.hear(line.in().readInt() - 4);
    }

    private static void challenge(Line line, String iterations) throws IOException {
        line.say(message('R', number(10), "SCRAM-SHA-256\0\0".getBytes(UTF_8)));
        Matcher first = Pattern.compile(",r=(.*)$").matcher(new String(reply(line), UTF_8));
        assertThat(first.find()).isTrue();
        String text = "r=" + first.group(1) + "more,s=" + SALT + ",i=" + iterations;
        line.say(message('R', number(11), text.getBytes(UTF_8)));
    }

    private static byte[] number(int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(number);
        return bytes.toByteArray();
    }

    private static byte[] message(char type, byte[]... parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.write(part);
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(type);
        message.write(number(body.size() + 4));
        message.write(body.toByteArray());
        return message.toByteArray();
    }
}
