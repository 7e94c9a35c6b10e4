package dev.vpsclaude.server.mcp;

import dev.vpsclaude.connection.ConnectionResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a test, and no word that a server said.
 *
 * @param stages those that were reached; only the last one may have failed
 * @param tools how many an MCP server offers
 */
@Schema(name = "McpTest")
record McpTestAnswer(
        @Schema(
                allowableValues = {
                    "ok",
                    "auth_failed",
                    "unreachable",
                    "refused_by_policy",
                    "timeout",
                    McpTestAnswer.NOT_TESTED
                })
        String result,

        List<Stage> stages,
        @Nullable Integer tools,
        long durationMillis,
        Instant checkedAt) {

    static final String NOT_TESTED = "not_tested";

    /** A stage that was reached, and whether it was passed. */
    @Schema(name = "McpTestStage")
    record Stage(
            @Schema(allowableValues = {"address", "connect", "handshake", "tools"})
            String stage,

            boolean ok) {}

    static McpTestAnswer of(ConnectionResult result) {
        return new McpTestAnswer(
                result.outcome().word(),
                result.stages().stream()
                        .map(reached -> new Stage(reached.stage().word(), reached.ok()))
                        .toList(),
                result.tools().isPresent() ? result.tools().getAsInt() : null,
                result.duration().toMillis(),
                Instant.now());
    }

    /** Of what is in the box alone, so that nothing can be connected to from here. */
    static McpTestAnswer withoutConnection(String result) {
        return new McpTestAnswer(result, List.of(), null, 0, Instant.now());
    }
}
