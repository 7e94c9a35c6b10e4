package dev.vpsclaude.server.start;

import dev.vpsclaude.json.MessagesJson;
import dev.vpsclaude.query.audit.AuditReader;
import dev.vpsclaude.query.audit.Flaw;
import dev.vpsclaude.query.audit.Verification;
import dev.vpsclaude.server.audit.AuditProof;
import dev.vpsclaude.server.audit.HeadFile;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;

/** Verifies the audit log without starting the platform. An embedded database is started for it, if nobody else uses it. */
public final class AuditVerification {

    private AuditVerification() {}

    /**
     * Says in sentences what was found.
     *
     * @return whether the log is as it was written
     */
    public static boolean run(Settings settings, Consumer<String> out) {
        try (Database database = Database.start(settings)) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(database.url());
            source.setUser(database.user());
            source.setPassword(database.password());
            Verification found = new AuditProof(
                            new AuditReader(source, MessagesJson.stored()),
                            new HeadFile(settings.data()),
                            settings.masterKey().in(settings.data()))
                    .verify();
            report(found, out);
            return found.holds();
        }
    }

    private static void report(Verification found, Consumer<String> out) {
        out.accept("The audit log has " + found.entries() + " entries, of them " + found.events()
                + " of events. Hash of the last one: " + found.hash());
        out.accept(
                found.anchored() == 0
                        ? "No signed head was found to compare with, so that a cut or a log made anew would not show."
                        : found.anchored() + " signed heads were compared, the newest of entry " + found.anchoredTo()
                                + ".");
        for (Flaw flaw : found.flaws()) {
            out.accept("Entry " + flaw.seq() + ", " + flaw.kind() + ": " + flaw.explanation());
        }
        out.accept(found.holds() ? "It is as it was written." : "It is NOT as it was written.");
    }
}
