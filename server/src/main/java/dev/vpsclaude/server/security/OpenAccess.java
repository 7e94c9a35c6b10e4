package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.TokenId;
import dev.vpsclaude.server.security.Access.NotYet;
import dev.vpsclaude.server.security.Access.Session;
import dev.vpsclaude.server.security.Access.Token;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says who of those who came in would be let in now. */
@Component
public class OpenAccess {

    private final TokenCallers tokens;
    private final OpenSessions sessions;

    OpenAccess(TokenCallers tokens, OpenSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Those of these that have not ended: one question for all tokens, one for all sessions. */
    public Set<Access> stillOpen(Collection<Access> accesses) {
        Set<TokenId> goodTokens =
                tokens.stillGood(all(accesses, it -> it instanceof Token token ? Stream.of(token.id()) : Stream.of()));
        Set<UUID> openSessions = sessions.stillOpen(
                all(accesses, it -> it instanceof Session session ? Stream.of(session.id()) : Stream.of()));
        return all(accesses, it -> isOpen(it, goodTokens, openSessions) ? Stream.of(it) : Stream.of());
    }

    private static boolean isOpen(Access access, Set<TokenId> goodTokens, Set<UUID> openSessions) {
        return switch (access) {
            case Token token -> goodTokens.contains(token.id());
            case Session session -> openSessions.contains(session.id());
            case NotYet it -> false;
        };
    }

    private static <T> Set<T> all(Collection<Access> accesses, Function<Access, Stream<T>> some) {
        return accesses.stream().flatMap(some).collect(Collectors.toSet());
    }
}
