package dev.vpsclaude.messages.secret;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** One sealed value. */
public record SecretId(UUID uuid) implements TypeId {

    public static SecretId of(String text) {
        return new SecretId(TypeId.parse("sec", text));
    }

    @Override
    public String prefix() {
        return "sec";
    }

    @Override
    public String toString() {
        return text();
    }
}
