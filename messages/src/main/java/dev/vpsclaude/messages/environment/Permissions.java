package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Claude Code may do in a box.
 *
 * @param allowedTools used without asking
 * @param blockedTools never used
 * @param allowedHosts reachable by its web tools
 * @param filesystemPaths readable and writable beside the workspace
 * @param maxTokens the most output tokens of one reply; 0 leaves Claude Code's own limit
 * @param defaultMode what is done about all other tools; absent means what {@link #mode} says
 */
public record Permissions(
        List<ToolRule> allowedTools,
        List<ToolRule> blockedTools,
        List<HostName> allowedHosts,
        List<WorkspacePath> filesystemPaths,
        int maxTokens,
        @Nullable PermissionMode defaultMode) {

    public static final Permissions NONE = new Permissions(List.of(), List.of(), List.of(), List.of(), 0);

    private static final int MOST_TOKENS = 1_000_000;

    public Permissions {
        allowedTools = bounded(allowedTools);
        blockedTools = bounded(blockedTools);
        allowedHosts = bounded(allowedHosts);
        filesystemPaths = bounded(filesystemPaths);
        Checked.require(
                maxTokens >= 0 && maxTokens <= MOST_TOKENS,
                "out_of_range",
                "A number from 1 to " + MOST_TOKENS + " is expected.");
    }

    /** Without a mode that was chosen. */
    public Permissions(
            List<ToolRule> allowedTools,
            List<ToolRule> blockedTools,
            List<HostName> allowedHosts,
            List<WorkspacePath> filesystemPaths,
            int maxTokens) {
        this(allowedTools, blockedTools, allowedHosts, filesystemPaths, maxTokens, null);
    }

    /** The chosen mode; where none was chosen, who lists what is allowed means that everything else is not. */
    public PermissionMode mode() {
        if (defaultMode != null) {
            return defaultMode;
        }
        return allowedTools.isEmpty() ? PermissionMode.DEFAULT : PermissionMode.DONT_ASK;
    }

    private static <T> List<T> bounded(List<T> items) {
        Checked.require(
                items.size() <= Limit.SPEC_LIST.max(),
                "too_many",
                "At most " + Limit.SPEC_LIST.max() + " entries are allowed.");
        return List.copyOf(items);
    }
}
