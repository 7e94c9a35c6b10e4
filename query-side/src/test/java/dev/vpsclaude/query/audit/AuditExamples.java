package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.Author;
import dev.vpsclaude.messages.audit.AuditNote.Deed;
import dev.vpsclaude.messages.audit.AuditNote.Links;
import dev.vpsclaude.messages.audit.AuditOutcome;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentCreated;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentReconfigured;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentRenamed;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The words of these tests: Ada's environment, and who does what to it. */
final class AuditExamples {

    static final UserId ADA = new UserId(new UUID(0x0197_a1b2_0000_7000L, 0x8000_0000_0000_0001L));
    static final EnvironmentId BOX = new EnvironmentId(new UUID(0x0197_a1b2_0000_7000L, 0x8000_0000_0000_0002L));
    static final SecretRef SECRET =
            new SecretRef(new SecretId(new UUID(0x0197_a1b2_0000_7000L, 0x8000_0000_0000_0003L)), 2);
    static final Map<String, String> BY_ADA = Map.of(
            "actor", ADA.text(), "via", "session", "address", "192.0.2.7", "request", "00ff", "traceId", "wish-1");
    static final Map<String, String> BY_THE_WATCHER =
            Map.of("actor", "system:watcher", "traceId", "wish-1", "correlationId", "event-1");

    private AuditExamples() {}

    static EnvironmentEvent created() {
        return new EnvironmentCreated(
                BOX, ADA, EnvironmentName.of("Study"), Subdomain.of("study"), EnvironmentSpec.EMPTY, SECRET);
    }

    static EnvironmentEvent renamed(String name) {
        return new EnvironmentRenamed(BOX, EnvironmentName.of(name));
    }

    /** With a variable, whose value is a secret. */
    static EnvironmentEvent reconfigured(int maxTokens) {
        EnvironmentSpec spec = new EnvironmentSpec(
                List.of(),
                List.of(),
                new Permissions(List.of(), List.of(), List.of(), List.of(), maxTokens),
                new TreeMap<>(Map.of(VariableName.of("GREETING"), SECRET)));
        return new EnvironmentReconfigured(BOX, spec, 2);
    }

    /** A request that was refused. */
    static AuditNote refused(Instant at, String actor, String target) {
        return new AuditNote(
                at,
                new Author(actor, "session", "192.0.2.8", "Because."),
                new Deed(
                        "POST /api/v1/environments/{id}/stop",
                        target,
                        actor,
                        AuditOutcome.REFUSED,
                        409,
                        "environment_not_running",
                        1),
                new Links("00aa", null, null, null, null),
                List.of());
    }
}
