package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** One attempt to make Coolify run a given version of an environment's spec. */
public record DeploymentId(UUID uuid) implements TypeId {

    public static DeploymentId of(String text) {
        return new DeploymentId(TypeId.parse("dep", text));
    }

    @Override
    public String prefix() {
        return "dep";
    }

    @Override
    public String toString() {
        return text();
    }
}
