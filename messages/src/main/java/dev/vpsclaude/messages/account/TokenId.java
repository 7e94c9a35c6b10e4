package dev.vpsclaude.messages.account;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** A token of somebody's, with which programs call. */
public record TokenId(UUID uuid) implements TypeId {

    public static TokenId of(String text) {
        return new TokenId(TypeId.parse("tok", text));
    }

    @Override
    public String prefix() {
        return "tok";
    }

    @Override
    public String toString() {
        return text();
    }
}
