package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.TokenId;
import java.util.Set;

/** How somebody has come in. */
public sealed interface Access {

    /** By logging in. */
    record Session() implements Access {}

    /**
     * With a token.
     *
     * @param prefix the part of it that may be shown
     */
    record Token(TokenId id, String prefix, Set<Scope> scopes) implements Access {}
}
