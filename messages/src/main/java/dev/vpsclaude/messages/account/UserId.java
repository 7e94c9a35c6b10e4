package dev.vpsclaude.messages.account;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** A person with an account, who is also the tenant: everything belongs to one user. */
public record UserId(UUID uuid) implements TypeId {

    public static UserId of(String text) {
        return new UserId(TypeId.parse("usr", text));
    }

    @Override
    public String prefix() {
        return "usr";
    }

    @Override
    public String toString() {
        return text();
    }
}
