package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.HostName;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.WorkspacePath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Claude Code's settings.json for given permissions. In its rules an absolute path takes two slashes, and only a default
 * mode of {@code dontAsk} makes a list of allowed tools a whitelist.
 */
public final class ClaudeSettings {

    private ClaudeSettings() {}

    /** The settings as JSON would hold them. */
    public static Map<String, Object> of(Permissions permissions) {
        return Map.of("permissions", rules(permissions), "env", limits(permissions));
    }

    private static Map<String, Object> rules(Permissions permissions) {
        return Map.of(
                "allow", allowed(permissions),
                "deny", permissions.blockedTools().stream().map(ToolRule::text).toList(),
                "additionalDirectories",
                        permissions.filesystemPaths().stream()
                                .map(WorkspacePath::text)
                                .toList(),
                "defaultMode", permissions.mode().text());
    }

    private static List<String> allowed(Permissions permissions) {
        Stream<String> tools = permissions.allowedTools().stream().map(ToolRule::text);
        Stream<String> hosts = permissions.allowedHosts().stream().map(ClaudeSettings::fetch);
        Stream<String> paths = permissions.filesystemPaths().stream().flatMap(ClaudeSettings::readAndEdit);
        return Stream.concat(tools, Stream.concat(hosts, paths)).toList();
    }

    private static String fetch(HostName host) {
        return "WebFetch(domain:" + host.text() + ")";
    }

    private static Stream<String> readAndEdit(WorkspacePath path) {
        return Stream.of("Read(/" + path.text() + "/**)", "Edit(/" + path.text() + "/**)");
    }

    private static Map<String, Object> limits(Permissions permissions) {
        return permissions.maxTokens() == 0
                ? Map.of()
                : Map.of("CLAUDE_CODE_MAX_OUTPUT_TOKENS", Integer.toString(permissions.maxTokens()));
    }
}
