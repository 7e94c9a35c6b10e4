package dev.vpsclaude.connection;

import static dev.vpsclaude.connection.ScriptedMysql.CACHING;
import static dev.vpsclaude.connection.ScriptedMysql.NATIVE;
import static dev.vpsclaude.connection.ScriptedMysql.NONCE;
import static dev.vpsclaude.connection.ScriptedMysql.OK;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that says what the protocol's documentation says: the tests have no MySQL. */
class MysqlHandshakeTest {

    private static final byte[] ANOTHER_NONCE = "ABCDEFGH123456789012".getBytes(US_ASCII);
    private static final byte[] KNOWN_ALREADY = {1, 3};
    private static final byte[] SEND_PASSWORD = {1, 4};
    private static final KeyPair KEYS = ScriptedMysql.keys();

    private final Settings settings =
            Settings.strict().allowing("127.0.0.1").lasting(Duration.ZERO, Duration.ofSeconds(5));

    /** What the server thinks of the client at the end of its script. */
    private final CompletableFuture<Boolean> verdict = new CompletableFuture<>();

    @FunctionalInterface
    private interface Script {
        /** Whether the client did as it should. */
        boolean play(ScriptedMysql server) throws IOException;
    }

    @Test
    void the_native_password_is_proved() throws Exception {
        Outcome outcome = against("disable", server -> {
            ScriptedMysql.Login login = server.greet(NATIVE, false).hearLogin();
            server.say(OK).hearGoodbye();
            return ScriptedMysql.provesNative(login.proof(), NONCE)
                    && login.user().equals("u")
                    && login.database().equals("d")
                    && login.plugin().equals(NATIVE);
        });

        assertThat(outcome).isEqualTo(Outcome.OK);
        assertThat(served()).isTrue();
    }

    @Test
    void the_caching_one_is_proved_to_a_server_that_remembers_it() throws Exception {
        Outcome outcome = against("prefer", server -> {
            ScriptedMysql.Login login = server.greet(CACHING, false).hearLogin();
            server.say(KNOWN_ALREADY).say(OK).hearGoodbye();
            return ScriptedMysql.provesCaching(login.proof(), NONCE);
        });

        assertThat(outcome).isEqualTo(Outcome.OK);
        assertThat(served()).isTrue();
    }

    @Test
    void it_is_sent_through_tls_to_one_that_does_not() throws Exception {
        Outcome outcome = against("require", server -> {
            server.greet(CACHING, true).continueInTls().hearLogin();
            byte[] password = server.say(SEND_PASSWORD).hear();
            server.say(OK).hearGoodbye();
            return ScriptedMysql.isPassword(password);
        });

        assertThat(outcome).isEqualTo(Outcome.OK);
        assertThat(served()).isTrue();
    }

    @Test
    void it_is_sent_under_the_servers_key_where_there_is_no_tls() throws Exception {
        Outcome outcome = against("disable", server -> {
            server.greet(CACHING, true).hearLogin();
            byte[] request = server.say(SEND_PASSWORD).hear();
            byte[] sealed = server.say(ScriptedMysql.pem(KEYS.getPublic())).hear();
            server.say(OK).hearGoodbye();
            return request.length == 1
                    && request[0] == 2
                    && ScriptedMysql.isPassword(ScriptedMysql.decrypted(sealed, KEYS, NONCE));
        });

        assertThat(outcome).isEqualTo(Outcome.OK);
        assertThat(served()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1024, 17", "4097, 17", "16384, 17", "2048, 2000"})
    void a_key_that_is_too_weak_or_too_much_work_is_not_used(int bits, int bitsOfExponent) throws Exception {
        PublicKey made = ScriptedMysql.key(bits, bitsOfExponent);
        Outcome outcome = against("disable", server -> {
            server.greet(CACHING, false).hearLogin();
            server.say(SEND_PASSWORD).hear();
            server.say(ScriptedMysql.pem(made)).hear();
            server.say(OK).hearGoodbye();
            return false;
        });

        assertThat(outcome).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_server_may_ask_for_the_other_way() throws Exception {
        assertThat(against("disable", server -> {
                    server.greet(CACHING, false).hearLogin();
                    byte[] proof = server.switchTo(NATIVE, ANOTHER_NONCE).hear();
                    server.say(OK).hearGoodbye();
                    return ScriptedMysql.provesNative(proof, ANOTHER_NONCE);
                }))
                .isEqualTo(Outcome.OK);
        assertThat(served()).isTrue();
    }

    @Test
    void a_server_whose_own_way_is_unknown_may_ask_for_a_known_one() throws Exception {
        assertThat(against("disable", server -> {
                    server.greet("client_ed25519", false).hearLogin();
                    byte[] proof = server.switchTo(CACHING, ANOTHER_NONCE).hear();
                    server.say(KNOWN_ALREADY).say(OK).hearGoodbye();
                    return ScriptedMysql.provesCaching(proof, ANOTHER_NONCE);
                }))
                .isEqualTo(Outcome.OK);
        assertThat(served()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql_clear_password", "dialog", "mysql_old_password", "sha256_password"})
    void no_server_talks_us_into_another(String plugin) throws Exception {
        assertThat(against("disable", server -> {
                    server.greet(NATIVE, false).hearLogin();
                    server.switchTo(plugin, ANOTHER_NONCE).hear();
                    server.say(OK).hearGoodbye();
                    return false;
                }))
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "1045, AUTH_FAILED",
        "1044, AUTH_FAILED",
        "1049, AUTH_FAILED",
        "1698, AUTH_FAILED",
        "1040, UNREACHABLE",
        "1251, UNREACHABLE",
        "3159, UNREACHABLE"
    })
    void an_error_is_told_by_its_class(int code, Outcome outcome) throws Exception {
        assertThat(against("disable", server -> {
                    server.greet(NATIVE, false).hearLogin();
                    server.error(code);
                    return true;
                }))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1130, AUTH_FAILED", "1129, UNREACHABLE", "1040, UNREACHABLE"})
    void so_is_one_instead_of_a_greeting(int code, Outcome outcome) throws Exception {
        assertThat(against("disable", server -> {
                    server.error(code);
                    return true;
                }))
                .isEqualTo(outcome);
    }

    @Test
    void the_certificate_is_looked_at_where_that_is_wanted() throws Exception {
        Script inTls = server -> {
            server.greet(NATIVE, true).continueInTls().hearLogin();
            server.say(OK).hearGoodbye();
            return true;
        };
        assertThat(against("require", inTls)).isEqualTo(Outcome.OK);
        assertThat(against("verify-ca", inTls)).isEqualTo(Outcome.UNREACHABLE);
        try (ConnectionTest believing = settings.door(Names.leadingTo("127.0.0.1"), Certificates.trust())) {
            assertThat(against(believing, "db.example", "verify-full", inTls)).isEqualTo(Outcome.OK);
            assertThat(against(believing, "other.example", "verify-ca", inTls)).isEqualTo(Outcome.OK);
            assertThat(against(believing, "other.example", "verify-full", inTls))
                    .isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void a_server_without_tls_gets_no_log_in_where_tls_is_demanded() throws Exception {
        assertThat(against("require", server -> {
                    server.greet(NATIVE, false).hearLogin();
                    server.say(OK).hearGoodbye();
                    return false;
                }))
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void no_file_is_sent_when_a_server_asks_for_one() throws Exception {
        assertThat(against("disable", server -> {
                    server.greet(NATIVE, false).hearLogin();
                    server.say("\u00fb/etc/passwd".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                            .hear();
                    return false;
                }))
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_packet_has_a_greatest_length_and_its_number() throws Exception {
        assertThat(bytes(0xff, 0xff, 0xff, 0)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(bytes(0, 0, 0, 0)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(bytes(1, 0, 0, 1, 10)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(bytes(1, 0, 0, 0, 9)).isEqualTo(Outcome.UNREACHABLE);
        assertThat(bytes(3, 0, 0, 0, 10, 'x', 'y')).isEqualTo(Outcome.UNREACHABLE);
        assertThat(bytes('S', 'S', 'H', '-', '2')).isEqualTo(Outcome.UNREACHABLE);
    }

    private Outcome bytes(int... bytes) throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(line -> line.say(bytes));
                ConnectionTest door = settings.door(Names.none())) {
            return test(door, "127.0.0.1", server, "disable");
        }
    }

    private Outcome against(String mode, Script script) throws Exception {
        try (ConnectionTest door = settings.door(Names.none())) {
            return against(door, "127.0.0.1", mode, script);
        }
    }

    private Outcome against(ConnectionTest door, String host, String mode, Script script) throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(line -> play(script, new ScriptedMysql(line)))) {
            return test(door, host, server, mode);
        }
    }

    private void play(Script script, ScriptedMysql server) throws IOException {
        try {
            verdict.complete(script.play(server));
        } catch (AssertionError wrong) {
            verdict.completeExceptionally(wrong);
        }
    }

    private boolean served() throws Exception {
        return verdict.get(5, TimeUnit.SECONDS);
    }

    private static Outcome test(ConnectionTest door, String host, ScriptedServer server, String mode)
            throws InterruptedException {
        return door.test(new Target.Database(ConnectionString.of(
                        "mysql://u:s%%C3%%A9same@%s:%d/d?sslmode=%s".formatted(host, server.port(), mode))))
                .outcome();
    }
}
