package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** One Claude Code box of one owner. */
public record EnvironmentId(UUID uuid) implements TypeId {

    public static EnvironmentId of(String text) {
        return new EnvironmentId(TypeId.parse("env", text));
    }

    @Override
    public String prefix() {
        return "env";
    }

    @Override
    public String toString() {
        return text();
    }
}
