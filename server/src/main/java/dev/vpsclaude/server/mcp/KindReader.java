package dev.vpsclaude.server.mcp;

import static dev.vpsclaude.server.mcp.ConnectionKind.CUSTOM;
import static dev.vpsclaude.server.mcp.ConnectionKind.DATABASE;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.server.http.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads of which kind a connection is, and rejects what belongs to another one. */
record KindReader(McpServerRequest given, Fields fields) {

    Optional<ConnectionKind> ofNew() {
        return kind(fields.required("type", given.type(), KindReader::type), null);
    }

    /** What is not said is as it was, unless the type is another one. */
    Optional<ConnectionKind> after(ConnectionKind before) {
        return kind(
                given.type() == null
                        ? Optional.of(before.type())
                        : fields.optional("type", given.type(), KindReader::type),
                before);
    }

    private Optional<ConnectionKind> kind(Optional<String> type, @Nullable ConnectionKind before) {
        return type.flatMap(it -> it.equals(DATABASE) ? database(before) : custom(before));
    }

    private Optional<ConnectionKind> database(@Nullable ConnectionKind before) {
        rejectIfGiven("url", given.url());
        rejectIfGiven("transportType", given.transportType());
        rejectIfGiven("headers", given.headers());
        rejectIfGiven("command", given.command());
        String present = before != null && before.isDatabase() ? before.word() : null;
        return fields.required(
                "provider", given.provider() == null ? present : given.provider(), KindReader::ofProvider);
    }

    private Optional<ConnectionKind> custom(@Nullable ConnectionKind before) {
        rejectIfGiven("provider", given.provider());
        rejectIfGiven("connectionString", given.connectionString());
        String present = before != null && !before.isDatabase() ? before.word() : null;
        Optional<ConnectionKind> kind = fields.required(
                "transportType",
                given.transportType() == null ? present : given.transportType(),
                KindReader::ofTransport);
        kind.ifPresent(this::rejectOfOtherTransport);
        return kind;
    }

    private void rejectOfOtherTransport(ConnectionKind kind) {
        if (kind.isRemote()) {
            rejectIfGiven("command", given.command());
        } else {
            rejectIfGiven("url", given.url());
            rejectIfGiven("headers", given.headers());
        }
    }

    private void rejectIfGiven(String field, @Nullable Object value) {
        if (value != null) {
            fields.reject(field, "wrong_kind", "This kind of MCP server has no such field.");
        }
    }

    private static String type(String word) {
        if (word.equals(DATABASE) || word.equals(CUSTOM)) {
            return word;
        }
        throw unknown("unknown_type", "One of database and custom is expected.");
    }

    private static ConnectionKind ofProvider(String word) {
        return ConnectionKind.of(DATABASE, word)
                .orElseThrow(() -> unknown("unknown_provider", "One of postgres, mysql and sqlite is expected."));
    }

    private static ConnectionKind ofTransport(String word) {
        return ConnectionKind.of(CUSTOM, word)
                .orElseThrow(() -> unknown("unknown_transport", "One of stdio, http and sse is expected."));
    }

    private static CommandRefused unknown(String code, String explanation) {
        return new CommandRefused(new Refusal.InvalidValue(code, explanation));
    }
}
