package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.TokenId;
import java.util.Set;
import java.util.UUID;

/** How somebody has come in. */
public sealed interface Access {

    /** Not yet: somebody whose name is known, and who is about to log in. */
    record NotYet() implements Access {}

    /**
     * By logging in.
     *
     * @param id of the session; it opens nothing
     */
    record Session(UUID id) implements Access {}

    /**
     * With a token.
     *
     * @param prefix the part of it that may be shown
     */
    record Token(TokenId id, String prefix, Set<Scope> scopes) implements Access {}
}
