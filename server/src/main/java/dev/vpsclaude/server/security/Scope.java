package dev.vpsclaude.server.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a token may be used for. None includes another. */
public enum Scope {
    /** To look at what is one's own. */
    READ,
    /** To change specs, skills and MCP servers. */
    WRITE,
    /** To deploy, start, stop and cancel; together with {@link #WRITE} to delete environments. */
    DEPLOY,
    /** What administrators may, as long as its owner is one. */
    ADMIN;

    /** The scope under this word, if there is one. */
    public static Optional<Scope> of(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    /** The word under which it is kept and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
