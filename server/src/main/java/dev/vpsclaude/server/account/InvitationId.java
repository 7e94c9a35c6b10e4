package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** An invitation. Knowing it opens nothing; its token does. */
record InvitationId(UUID uuid) implements TypeId {

    static InvitationId of(String text) {
        return new InvitationId(TypeId.parse("inv", text));
    }

    @Override
    public String prefix() {
        return "inv";
    }

    @Override
    public String toString() {
        return text();
    }
}
