package dev.vpsclaude.connection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;

/** PostgreSQL's: TLS if it is wanted, the startup message, authentication, and goodbye. */
record PostgresHandshake(TlsUpgrade upgrade) implements Handshake {

    private static final int VERSION_3_0 = 196_608;
    private static final int SSL_REQUEST = 80_877_103;

    /** A server says how it is set up in about fifteen messages. */
    private static final int MOST_MESSAGES = 100;

    /**
     * No such password, no such user, no entry for it in pg_hba.conf, no such database, no right to it: the server was reached
     * and does not let this user in.
     */
    private static final Set<String> NOT_LET_IN = Set.of("28P01", "28000", "3D000", "42501");

    @Override
    public void perform(Socket socket, ConnectionString target) throws IOException {
        Socket chosen = secured(socket, target);
        PostgresWire wire = new PostgresWire(chosen);
        wire.sendOpening(startup(target));
        new PostgresAuthentication(wire, target, chosen != socket).perform();
        awaitReady(wire);
        wire.send('X', new byte[0]);
    }

    /** The message that comes next; an error ends the test. */
    static PostgresWire.Message next(PostgresWire wire) throws IOException {
        PostgresWire.Message message = wire.read();
        if (message.type() == 'E') {
            throw new TestFailed(NOT_LET_IN.contains(code(message.body())) ? Outcome.AUTH_FAILED : Outcome.UNREACHABLE);
        }
        return message;
    }

    private Socket secured(Socket socket, ConnectionString target) throws IOException {
        if (target.tls() == TlsMode.DISABLE) {
            return socket;
        }
        PostgresWire wire = new PostgresWire(socket);
        wire.sendOpening(numbers(SSL_REQUEST));
        return switch (wire.readLetter()) {
            case 'S' -> upgrade.over(socket, target);
            case 'N' -> {
                TestFailed.unless(!target.tls().isDemanded());
                yield socket;
            }
            default -> throw TestFailed.unexpected();
        };
    }

    private static void awaitReady(PostgresWire wire) throws IOException {
        for (int i = 0; i < MOST_MESSAGES; i++) {
            switch (next(wire).type()) {
                case 'Z' -> {
                    return;
                }
                case 'S', 'K', 'N' -> {} // a setting, the key for cancelling, a notice
                default -> throw TestFailed.unexpected();
            }
        }
        throw TestFailed.unexpected();
    }

    private static String code(Bytes fields) throws TestFailed {
        while (!fields.isEmpty()) {
            int field = fields.u8();
            if (field == 0) {
                break;
            }
            String text = fields.text();
            if (field == 'C') {
                return text;
            }
        }
        throw TestFailed.unexpected();
    }

    private static byte[] startup(ConnectionString target) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(numbers(VERSION_3_0));
        for (String word : new String[] {"user", target.user(), "database", target.database()}) {
            body.write(PostgresWire.withZero(word));
        }
        body.write(0);
        return body.toByteArray();
    }

    private static byte[] numbers(int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(number);
        return bytes.toByteArray();
    }
}
