package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, as administrators see them.
 *
 * @param role as it is kept
 * @param environments how many they have, those that are being deleted included
 * @param sessions how many browsers they are logged in with
 */
record Person(
        UserId id,
        String email,
        String username,
        String name,
        String role,
        State state,
        Instant createdAt,
        @Nullable Instant since,
        int environments,
        int sessions) {

    /** Whether the person may come in. */
    enum State {
        ACTIVE,
        SUSPENDED,
        DELETING
    }
}
