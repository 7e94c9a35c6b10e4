package dev.vpsclaude.postgres.embedded;

/**
 * What may differ between embedded servers.
 *
 * @param port of 127.0.0.1, or 0 for a free one, chosen anew at each start
 * @param survivesPowerLoss whether a commit that was answered survives the loss of power; without it the server is faster and its data
 *     are only good until the machine goes down
 */
public record ServerSettings(int port, boolean survivesPowerLoss) {

    private static final String COMMON = """
            # Written at every start: put lasting wishes into the database with "alter system" instead.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 100
            shared_buffers = 128MB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            log_checkpoints = off
            fsync = %s
            full_page_writes = %<s
            synchronous_commit = %<s
            """;

    /** For data that matter: every answered commit is on the disk. */
    public static ServerSettings durable() {
        return new ServerSettings(0, true);
    }

    /** For data that nobody will miss, as in tests. */
    public static ServerSettings forgetful() {
        return new ServerSettings(0, false);
    }

    /** The same settings on this port. */
    public ServerSettings onPort(int chosen) {
        return new ServerSettings(chosen, survivesPowerLoss);
    }

    boolean mayChoosePort() {
        return port == 0;
    }

    /** The text of {@code postgresql.conf} for a server on this very port. */
    String toConfiguration(int chosenPort) {
        return COMMON.formatted(chosenPort, survivesPowerLoss ? "on" : "off");
    }
}
