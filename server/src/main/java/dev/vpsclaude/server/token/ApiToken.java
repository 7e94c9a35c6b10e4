package dev.vpsclaude.server.token;

import dev.vpsclaude.messages.account.TokenId;
import dev.vpsclaude.server.security.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner knows it, without the token itself, which is kept nowhere.
 *
 * @param lastUsedAt to the minute; null until it was used
 */
record ApiToken(
        TokenId id,
        String name,
        String prefix,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
