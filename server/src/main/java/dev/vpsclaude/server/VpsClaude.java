package dev.vpsclaude.server;

import dev.vpsclaude.postgres.embedded.EmbeddedDatabaseException;
import dev.vpsclaude.server.start.AuditVerification;
import dev.vpsclaude.server.start.InvalidSettings;
import dev.vpsclaude.server.start.Platform;
import dev.vpsclaude.server.start.Rehearsal;
import dev.vpsclaude.server.start.Settings;
import dev.vpsclaude.server.start.Shutdown;

/**
 * Starts the platform with what the variables of the environment say; with {@code --check} it only says whether they can
 * be used, with {@code --rehearse} it plays through a life on a throw-away folder and ends, with {@code --verify-audit} it says
 * whether the audit log is as it was written.
 */
public final class VpsClaude {

    private VpsClaude() {}

    public static void main(String[] arguments) {
        try {
            run(arguments.length == 0 ? "" : arguments[0]);
        } catch (InvalidSettings | EmbeddedDatabaseException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(String argument) {
        switch (argument) {
            case "" -> serve();
            case "--check" -> System.out.println("The settings can be used: " + settings());
            case "--rehearse" -> Rehearsal.run();
            case "--verify-audit" -> verifyAudit();
            default ->
                throw new IllegalArgumentException("Known are --check, --rehearse and --verify-audit, not " + argument);
        }
    }

    /** Ends with 1 when the log is not as it was written. */
    private static void verifyAudit() {
        if (!AuditVerification.run(settings(), System.out::println)) {
            System.exit(1);
        }
    }

    private static Settings settings() {
        return Settings.from(System.getenv(), System.getProperties());
    }

    private static void serve() {
        Settings settings = settings();
        // Before the start: a JVM that is told to end in the middle of it would leave its PostgreSQL behind.
        Shutdown shutdown = Shutdown.register();
        Platform platform = shutdown.closes(() -> Platform.start(settings));
        platform.announcement().forEach(System.out::println);
    }
}
