package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.environment.BoxView;
import dev.vpsclaude.saga.box.BoxDifference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next deployment would change, as owners are told.
 *
 * @param outOfDate something would change; false before the first deployment
 * @param deployedSpecVersion absent before the first deployment
 * @param password another one would come into force
 * @param dockerfile the application would be replaced; its volumes stay
 * @param bytes of all variables of the box as it would be, of which {@code mostBytes} are possible
 */
@Schema(name = "BoxChanges")
record BoxChanges(
        boolean outOfDate,
        @Nullable Integer deployedSpecVersion,
        int specVersion,
        List<Version> skills,
        List<Version> mcpServers,
        List<Setting> settings,
        List<Variable> variables,
        boolean password,
        boolean dockerfile,
        int bytes,
        int mostBytes) {

    /** A skill or an MCP server; a version is absent where it was or will be none. */
    @Schema(name = "VersionChange")
    record Version(
            String id,
            String name,

            @Schema(allowableValues = {"added", "removed", "changed"})
            String change,

            @Nullable Integer from,
            @Nullable Integer to) {

        static Version of(BoxDifference.VersionChange it) {
            return new Version(
                    it.id(),
                    it.name(),
                    EnvironmentAnswers.word(it.kind()),
                    it.from() == 0 ? null : it.from(),
                    it.to() == 0 ? null : it.to());
        }
    }

    /** A place in the settings, as a JSON pointer. */
    @Schema(name = "SettingChange")
    record Setting(
            String path, @Nullable Object from, @Nullable Object to) {}

    /** A variable of the owner's. */
    @Schema(name = "VariableChange")
    record Variable(
            String name,

            @Schema(allowableValues = {"added", "removed", "changed"})
            String change) {}

    static BoxChanges of(BoxView box, BoxDifference difference, int bytes, int mostBytes) {
        return new BoxChanges(
                box.deployed() != null && !difference.isNone(),
                box.deployed() == null ? null : box.deployed().specVersion(),
                box.specVersion(),
                difference.skills().stream().map(Version::of).toList(),
                difference.mcpServers().stream().map(Version::of).toList(),
                difference.settings().stream()
                        .map(it -> new Setting(it.path(), it.from(), it.to()))
                        .toList(),
                difference.variables().stream()
                        .map(it -> new Variable(it.name(), EnvironmentAnswers.word(it.kind())))
                        .toList(),
                difference.password(),
                difference.dockerfile(),
                bytes,
                mostBytes);
    }
}
