package dev.vpsclaude.server.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What administrators are told about the platform's health. Codes are fixed: programs depend on them. */
final class HealthAnswers {

    private HealthAnswers() {}

    /** All that was found, the worst first; nothing when all is well. */
    @Schema(name = "PlatformFindings")
    record Findings(
            Instant at,

            @Schema(description = "Whether Coolify was looked at for this answer")
            boolean inspected,

            List<Finding> items) {}

    /** One thing that is not as it should be. */
    @Schema(name = "PlatformFinding")
    record Finding(
            @Schema(example = "VC001") String code,

            @Schema(description = "error, warning or notice", example = "error")
            String severity,

            @Schema(example = "Coolify does not answer") String title,

            @Schema(example = "Several calls in a row were not answered.")
            String detail,

            @Schema(example = "See that it runs.") String remedy) {}
}
