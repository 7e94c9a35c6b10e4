package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.account.UserId;
import java.time.Instant;
import java.util.Locale;

/**
 * An invitation as it is now.
 *
 * @param email of the one who may use it
 */
record Invitation(InvitationId id, String email, UserId invitedBy, Instant createdAt, Instant expiresAt, State state) {

    /** What became of it. */
    enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED;

        /** The word under which it is shown. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
