package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.SkillVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What another deployment would change. Of secrets it says only that they are others.
 *
 * @param password another one is wanted
 * @param dockerfile the application has to be replaced, because an image cannot be changed
 */
public record BoxDifference(
        List<VersionChange> skills,
        List<VersionChange> mcpServers,
        List<SettingChange> settings,
        List<VariableChange> variables,
        boolean password,
        boolean dockerfile) {

    /** What has become of something. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A skill or an MCP server in another version; 0 stands for none. */
    public record VersionChange(String id, String name, Kind kind, int from, int to) {}

    /** A place in Claude Code's settings, as a JSON pointer (RFC 6901), with what stands there; null for nothing. */
    public record SettingChange(
            String path, @Nullable Object from, @Nullable Object to) {}

    /** One of the owner's variables, with another value or another life. */
    public record VariableChange(String name, Kind kind) {}

    public boolean isNone() {
        return skills.isEmpty()
                && mcpServers.isEmpty()
                && settings.isEmpty()
                && variables.isEmpty()
                && !password
                && !dockerfile;
    }

    public static BoxDifference between(BoxParts before, BoxParts after) {
        return new BoxDifference(
                VersionDifference.between(
                        before.equipment().skills(), after.equipment().skills(), BoxDifference::numbered),
                VersionDifference.between(
                        before.equipment().mcpServers(), after.equipment().mcpServers(), BoxDifference::numbered),
                SettingsDifference.between(
                        before.spec().permissions(), after.spec().permissions()),
                variables(named(before), named(after)),
                !before.password().equals(after.password()),
                before.dockerfile() != null && !before.dockerfile().equals(after.dockerfile()));
    }

    private static VersionDifference.Numbered numbered(SkillVersion it) {
        return new VersionDifference.Numbered(it.id().text(), it.name().text(), it.number());
    }

    private static VersionDifference.Numbered numbered(McpServerVersion it) {
        return new VersionDifference.Numbered(it.id().text(), it.spec().name().text(), it.number());
    }

    private static Map<String, SecretRef> named(BoxParts parts) {
        Map<String, SecretRef> named = new TreeMap<>();
        parts.spec().variables().forEach((name, value) -> named.put(name.text(), value));
        return named;
    }

    private static List<VariableChange> variables(Map<String, SecretRef> before, Map<String, SecretRef> after) {
        Map<String, Kind> kinds = new TreeMap<>();
        before.keySet().forEach(name -> kinds.put(name, Kind.REMOVED));
        after.forEach((name, value) -> {
            if (!before.containsKey(name)) {
                kinds.put(name, Kind.ADDED);
            } else if (value.equals(before.get(name))) {
                kinds.remove(name);
            } else {
                kinds.put(name, Kind.CHANGED);
            }
        });
        return kinds.entrySet().stream()
                .map(it -> new VariableChange(it.getKey(), it.getValue()))
                .toList();
    }
}
