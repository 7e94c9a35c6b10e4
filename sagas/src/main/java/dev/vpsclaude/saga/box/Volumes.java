package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.Volume;
import java.util.List;

/** What outlives a box's container: the work, the tools' state, and Claude Code's log-in and history. */
public final class Volumes {

    public static final List<Volume> ALL = List.of(
            new Volume("workspace", "/workspace"),
            new Volume("config", "/home/coder/.config"),
            new Volume("local", "/home/coder/.local"),
            new Volume("cache", "/home/coder/.cache"),
            new Volume("claude", "/home/coder/.claude"));

    private Volumes() {}

    static List<String> mountPaths() {
        return ALL.stream().map(Volume::mountPath).toList();
    }
}
