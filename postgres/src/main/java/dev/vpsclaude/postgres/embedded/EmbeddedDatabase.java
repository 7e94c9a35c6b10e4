package dev.vpsclaude.postgres.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL server that belongs to this JVM, with one database and one user who owns it.
 *
 * <p>It listens on 127.0.0.1 only and asks for a password (scram-sha-256), which lies in the folder, readable by its owner
 * alone. The user is not a superuser, so row level security holds for it; it may create further databases.
 *
 * <p>What was committed survives {@link #close}, a kill of this JVM and, with {@link ServerSettings#durable}, the loss of
 * power. A killed JVM leaves its server running; the next start on the folder stops that one before it starts its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final Postmaster postmaster;
    private final FolderLock lock;
    private final String password;
    private final int port;

    private EmbeddedDatabase(Postmaster postmaster, FolderLock lock, String password, int port) {
        this.postmaster = postmaster;
        this.lock = lock;
        this.password = password;
        this.port = port;
    }

    /** {@link #start(Path, ServerSettings)} with durable settings on a free port. */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, ServerSettings.durable());
    }

    /**
     * Starts the server on this folder, which must be its own and is created if missing, and waits until it takes connections.
     *
     * @throws EmbeddedDatabaseException if another process has the folder open, if a configured port is taken, or if
     *     PostgreSQL cannot run here; nothing is left running then
     */
    public static EmbeddedDatabase start(Path folder, ServerSettings settings) {
        try {
            return startLocked(ServerFolder.open(folder), settings);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The embedded PostgreSQL in %s does not start: %s".formatted(folder, reason(e)), e);
        }
    }

    /** The JDBC address of our database, without user and password. */
    public String url() {
        return url(Cluster.DATABASE);
    }

    /** The JDBC address of another database of this server, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The user who owns the database. */
    public String user() {
        return Cluster.USER;
    }

    /** The password of {@link #user}: the same at every start on the same folder. */
    public String password() {
        return password;
    }

    /** The port of 127.0.0.1 on which the server listens. */
    public int port() {
        return port;
    }

    /**
     * Stops the server, waits for its end (a minute at most, then it is stopped the hard way) and frees the folder. Open
     * connections are cut. A second call does nothing.
     *
     * @throws EmbeddedDatabaseException if the server would not stop
     */
    @Override
    public synchronized void close() {
        if (!lock.isHeld()) {
            return; // the folder may have another owner by now, whose server is not ours to stop
        }
        try (lock) {
            postmaster.stop();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The embedded PostgreSQL was not stopped: " + e.getMessage(), e);
        }
    }

    private static @Nullable String reason(IOException e) {
        return e instanceof AccessDeniedException denied
                ? "this user has no access to " + denied.getFile()
                : e.getMessage();
    }

    private static EmbeddedDatabase startLocked(ServerFolder folder, ServerSettings settings) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            return start(folder, settings, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(ServerFolder folder, ServerSettings settings, FolderLock lock)
            throws IOException {
        ServerUser user = ServerUser.of(folder);
        Path home = ProgramArchive.forThisMachine().unpackedBelow(ProgramCache.of(folder, user));
        Programs programs = new Programs(home, user, folder.path());
        Cluster cluster = new Cluster(folder, programs);
        Postmaster postmaster = new Postmaster(folder, programs);
        postmaster.clearLeftovers();
        cluster.createIfAbsent(settings.survivesPowerLoss());
        String password = cluster.password();
        int port = startOrStop(postmaster, new StartAttempts(folder, cluster, postmaster, settings));
        return new EmbeddedDatabase(postmaster, lock, password, port);
    }

    /** A server that was too slow to start may still be about to. */
    private static int startOrStop(Postmaster postmaster, StartAttempts attempts) throws IOException {
        try {
            return attempts.untilRunning();
        } catch (IOException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }
}
