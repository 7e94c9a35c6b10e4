package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.connection.ConnectionResult.Reached;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresHandshakeTest {

    @SuppressWarnings("NullAway.Init")
    private RealPostgres server;

    private final ConnectionTest believing =
            Settings.strict().allowing("127.0.0.1").door(Names.leadingTo("127.0.0.1"), Certificates.trust());
    private final ConnectionTest doubting =
            Settings.strict().allowing("127.0.0.1").door(Names.leadingTo("127.0.0.1"));

    @BeforeAll
    void start() throws IOException, SQLException {
        server = new RealPostgres(Certificates.SERVER);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        // who          | password     | database      | mode       | outcome
        "scrammed, sesame, postgres, disable, OK",
        "scrammed, sesame, postgres, prefer, OK",
        "scrammed, sesame, postgres, require, OK",
        "scrammed, wrong, postgres, prefer, AUTH_FAILED",
        "scrammed, '', postgres, prefer, AUTH_FAILED",
        "accented, s%C3%A9same, postgres, prefer, OK",
        "hashed, sesame, postgres, disable, OK",
        "hashed, sesame, postgres, require, OK",
        "hashed, wrong, postgres, prefer, AUTH_FAILED",
        "trusted, '', postgres, prefer, OK",
        "trusted, sesame, postgres, disable, OK",
        "plain, sesame, postgres, require, OK",
        "plain, wrong, postgres, require, AUTH_FAILED",
        "plain, sesame, postgres, disable, REFUSED_BY_POLICY",
        "careful, sesame, postgres, disable, AUTH_FAILED",
        "careful, sesame, postgres, prefer, OK",
        "rejected, sesame, postgres, prefer, AUTH_FAILED",
        "nobody, sesame, postgres, prefer, AUTH_FAILED",
        "scrammed, sesame, no_such_database, prefer, AUTH_FAILED",
        "scrammed, sesame, closed, prefer, AUTH_FAILED"
    })
    void tells_who_is_let_in(String user, String password, String database, String mode, Outcome outcome)
            throws InterruptedException {
        assertThat(test(doubting, "127.0.0.1", user, password, database, mode).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void looks_at_the_certificate_where_that_is_wanted() throws InterruptedException {
        assertThat(modes(believing, "db.example", "verify-ca")).isEqualTo(Outcome.OK);
        assertThat(modes(believing, "db.example", "verify-full")).isEqualTo(Outcome.OK);
        assertThat(modes(believing, "other.example", "verify-ca")).isEqualTo(Outcome.OK);
        assertThat(modes(believing, "other.example", "verify-full")).isEqualTo(Outcome.UNREACHABLE);
        assertThat(modes(doubting, "db.example", "require")).isEqualTo(Outcome.OK);
        assertThat(modes(doubting, "db.example", "verify-ca")).isEqualTo(Outcome.UNREACHABLE);
        assertThat(modes(doubting, "db.example", "verify-full")).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void tells_how_far_it_came() throws InterruptedException {
        assertThat(test(doubting, "127.0.0.1", "scrammed", "sesame", "postgres", "prefer")
                        .stages())
                .containsExactly(
                        new Reached(Stage.ADDRESS, true),
                        new Reached(Stage.CONNECT, true),
                        new Reached(Stage.HANDSHAKE, true));
        assertThat(test(doubting, "127.0.0.1", "scrammed", "wrong", "postgres", "prefer")
                        .stages())
                .endsWith(new Reached(Stage.CONNECT, true), new Reached(Stage.HANDSHAKE, false));
    }

    @Test
    void tells_that_nobody_is_there() throws IOException, InterruptedException {
        int free;
        try (ServerSocket taken = new ServerSocket(0)) {
            free = taken.getLocalPort();
        }
        ConnectionResult result =
                doubting.test(new Target.Database(ConnectionString.of("postgres://u:p@127.0.0.1:" + free + "/d")));

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(result.stages())
                .containsExactly(new Reached(Stage.ADDRESS, true), new Reached(Stage.CONNECT, false));
    }

    private Outcome modes(ConnectionTest door, String host, String mode) throws InterruptedException {
        return test(door, host, "scrammed", "sesame", "postgres", mode).outcome();
    }

    private ConnectionResult test(
            ConnectionTest door, String host, String user, String password, String database, String mode)
            throws InterruptedException {
        return door.test(new Target.Database(ConnectionString.of("postgres://%s:%s@%s:%d/%s?sslmode=%s"
                .formatted(user, password, host, server.port(), database, mode))));
    }
}
