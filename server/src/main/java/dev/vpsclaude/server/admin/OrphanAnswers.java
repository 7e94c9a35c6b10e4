package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.platform.Orphan;
import dev.vpsclaude.messages.platform.PlatformOrphans;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What administrators are told about orphans. Names of fields and words are fixed: programs depend on them. */
final class OrphanAnswers {

    private OrphanAnswers() {}

    /** All orphans that can be seen, oldest first. */
    @Schema(name = "Orphans")
    record Orphans(List<OrphanedApplication> items) {

        static Orphans of(PlatformOrphans.Found found) {
            return new Orphans(
                    found.orphans().stream().map(OrphanedApplication::of).toList());
        }
    }

    /**
     * An application in Coolify that carries the platform's mark and that nothing here uses.
     *
     * @param name as Coolify says it
     * @param environmentId whose it claims to be
     * @param createdAt by Coolify's clock
     * @param container present, absent or unknown
     */
    @Schema(name = "Orphan")
    record OrphanedApplication(
            String applicationId,
            String name,
            String environmentId,
            @Nullable Instant createdAt,

            @Schema(description = "present, absent or unknown")
            String container,

            Why reason) {

        static OrphanedApplication of(Orphan orphan) {
            return new OrphanedApplication(
                    orphan.application().text(),
                    orphan.name(),
                    orphan.environment().text(),
                    orphan.createdAt(),
                    word(orphan.container()),
                    new Why(
                            word(orphan.reason()),
                            orphan.reason().sentence(),
                            orphan.reason().advice()));
        }
    }

    /** Why it is an orphan; {@code code} is fixed, {@code advice} says what to do about it in Coolify. */
    @Schema(name = "OrphanReason")
    record Why(
            @Schema(
                    description =
                            "environment_deleted, environment_unknown, second_application or" + " unused_application")
            String code,

            String message,
            String advice) {}

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
