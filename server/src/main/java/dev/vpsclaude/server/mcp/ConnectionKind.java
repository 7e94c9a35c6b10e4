package dev.vpsclaude.server.mcp;

import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of connections as the API calls them: a database with its provider, or a custom one with its transport. */
enum ConnectionKind {
    POSTGRES(true),
    MYSQL(true),
    SQLITE(true),
    STDIO(false),
    HTTP(false),
    SSE(false);

    static final String DATABASE = "database";
    static final String CUSTOM = "custom";

    private final boolean isDatabase;

    ConnectionKind(boolean isDatabase) {
        this.isDatabase = isDatabase;
    }

    static ConnectionKind of(McpConnection connection) {
        return switch (connection) {
            case Database it -> valueOf(it.provider().name());
            case DatabaseFile it -> SQLITE;
            case Program it -> STDIO;
            case Remote it -> valueOf(it.transport().name());
        };
    }

    /** The one of a type with this provider or transport. */
    static Optional<ConnectionKind> of(String type, String word) {
        return Stream.of(values())
                .filter(kind -> kind.type().equals(type) && kind.word().equals(word))
                .findFirst();
    }

    boolean isDatabase() {
        return isDatabase;
    }

    boolean isRemote() {
        return this == HTTP || this == SSE;
    }

    /** Whether what is known of the one stays true of the other, its secrets included. */
    boolean isLike(ConnectionKind other) {
        return this == other || (isRemote() && other.isRemote());
    }

    String type() {
        return isDatabase ? DATABASE : CUSTOM;
    }

    /** Its provider, or its transport. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
