package dev.vpsclaude.messages.account;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** A place of somebody's that is told what happens to their environments. */
public record WebhookId(UUID uuid) implements TypeId {

    public static WebhookId of(String text) {
        return new WebhookId(TypeId.parse("whk", text));
    }

    @Override
    public String prefix() {
        return "whk";
    }

    @Override
    public String toString() {
        return text();
    }
}
