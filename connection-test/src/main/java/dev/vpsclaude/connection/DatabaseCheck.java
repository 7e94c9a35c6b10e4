package dev.vpsclaude.connection;

import dev.vpsclaude.connection.ConnectionString.Kind;
import java.io.IOException;
import java.net.Socket;

/** Whether a database lets a user in. */
record DatabaseCheck(GuardedSockets sockets, TlsUpgrade upgrade) {

    /**
     * Below are the machine's own services, such as mail and SSH, which have no use for a log-in to a database. Above is
     * everything that databases are offered at: hosters give them ports of their own.
     */
    private static final int LOWEST_PORT = 1024;

    void perform(ConnectionString target, Attempt attempt) throws IOException {
        if (target.port() < LOWEST_PORT) {
            throw new TestFailed(Outcome.REFUSED_BY_POLICY);
        }
        Place place = sockets.locate(target.host(), target.port());
        attempt.begins(Stage.CONNECT);
        try (Socket socket = sockets.connect(place, attempt)) {
            handshake(target.kind()).perform(socket, target);
        }
    }

    private Handshake handshake(Kind kind) {
        return switch (kind) {
            case POSTGRES -> new PostgresHandshake(upgrade);
            case MYSQL -> new MysqlHandshake(upgrade);
        };
    }
}
