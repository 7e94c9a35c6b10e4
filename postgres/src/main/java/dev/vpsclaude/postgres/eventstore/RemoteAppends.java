package dev.vpsclaude.postgres.eventstore;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Hears from PostgreSQL what other nodes append, on a connection of its own, and says there that this node listens. A
 * lost connection is opened again.
 */
final class RemoteAppends {

    private static final Logger log = LoggerFactory.getLogger(RemoteAppends.class);
    /** Also how long a stop may have to wait. */
    private static final int LISTEN_MILLIS = 500;

    /** In the place of a position: no event has it. */
    private static final long GREETING = 0;

    private static final long RETRY_MILLIS = 1_000;

    private final JdbcTemplate jdbc;
    private final String thisNode;
    private final OtherNodes others;
    private final RecentEvents recent;
    private final Appends appends;
    private final Thread thread = new Thread(this::run, "event-store-listener");
    private volatile boolean stopped;
    private long greetedAt;

    RemoteAppends(JdbcTemplate jdbc, String thisNode, OtherNodes others, RecentEvents recent, Appends appends) {
        this.jdbc = jdbc;
        this.thisNode = thisNode;
        this.others = others;
        this.recent = recent;
        this.appends = appends;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the listening and waits for that. */
    void stop(Duration patience) {
        stopped = true;
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                listen();
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection open = requireNonNull(jdbc.getDataSource()).getConnection();
                Statement statement = open.createStatement()) {
            statement.execute("listen " + EventTable.CHANNEL);
            greet(statement);
            while (!stopped) {
                hear(open.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS));
                if (System.nanoTime() - greetedAt >= OtherNodes.GREETING_NANOS) {
                    greet(statement);
                }
            }
        }
    }

    private void greet(Statement statement) throws SQLException {
        greetedAt = System.nanoTime();
        statement.execute("notify " + EventTable.CHANNEL + ", '" + thisNode + ":" + GREETING + "'");
    }

    private void hear(PGNotification @Nullable [] notifications) {
        if (notifications == null) {
            return;
        }
        for (PGNotification notification : notifications) {
            hear(notification.getParameter());
        }
    }

    /** What this node appended itself, its readers have been told already. */
    private void hear(String payload) {
        int colon = payload.indexOf(':');
        if (!payload.substring(0, colon).equals(thisNode)) {
            if (others.heard()) {
                greetedAt = System.nanoTime() - OtherNodes.GREETING_NANOS;
            }
            hear(Long.parseLong(payload.substring(colon + 1)));
        }
    }

    private void hear(long head) {
        if (head > GREETING) {
            recent.noteHead(head);
            appends.happened();
        }
    }

    private void pause(Exception cause) {
        if (stopped) {
            return;
        }
        log.warn("Listening for appends of other nodes was interrupted and begins again: {}", cause.getMessage());
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
