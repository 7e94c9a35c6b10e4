package dev.vpsclaude.messages.environment;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** A stop or a deletion under way; deployments have {@link DeploymentId}s. */
public record OperationId(UUID uuid) implements TypeId {

    public static OperationId of(String text) {
        return new OperationId(TypeId.parse("op", text));
    }

    @Override
    public String prefix() {
        return "op";
    }

    @Override
    public String toString() {
        return text();
    }
}
