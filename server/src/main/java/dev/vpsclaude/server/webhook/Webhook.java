package dev.vpsclaude.server.webhook;

import dev.vpsclaude.connection.RemoteUrl;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.account.WebhookId;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its row has it.
 *
 * @param url as it was given; whoever shows it shows it to its owner
 * @param events the kinds that are wanted
 * @param secrets with each of which is signed: the present one first, then the one before for a day
 */
record Webhook(
        WebhookId id, UserId owner, String url, Set<EventKind> events, List<SecretRef> secrets, Standing standing) {

    /**
     * How it stands.
     *
     * @param position the last event that is done with
     * @param known the newest event that concerns its owner
     * @param disabledReason why it is not enabled, unless that is the owner's wish
     * @param dueAt not before then something is sent again
     */
    record Standing(
            long position,
            long known,
            boolean enabled,
            @Nullable String disabledReason,
            int failures,
            @Nullable Instant failingSince,
            Instant dueAt,
            Instant createdAt) {}

    /** The columns of a row that is called {@code w}. */
    static final String COLUMNS = """
            w.id, w.owner, w.url, w.events, w.secret,
            case when w.previous_until > clock_timestamp() then w.previous_secret end as previous_secret,
            w.position, w.known, w.enabled, w.disabled_reason, w.failures, w.failing_since, w.due_at, w.created_at, w.fence""";

    static Webhook of(ResultSet row, int number) throws SQLException {
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("owner", UUID.class)),
                row.getString("url"),
                events(row),
                Stream.of(secret(row, "secret"), secret(row, "previous_secret"))
                        .flatMap(Optional::stream)
                        .toList(),
                standing(row));
    }

    RemoteUrl target() {
        return RemoteUrl.of(url);
    }

    /** Its address may hold a key. */
    @Override
    public String toString() {
        return id.text();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("position"),
                row.getLong("known"),
                row.getBoolean("enabled"),
                row.getString("disabled_reason"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                Objects.requireNonNull(instant(row, "due_at")),
                Objects.requireNonNull(instant(row, "created_at")));
    }

    private static Set<EventKind> events(ResultSet row) throws SQLException {
        java.sql.Array words = row.getArray("events");
        if (words == null) {
            return EnumSet.allOf(EventKind.class);
        }
        Set<EventKind> events = EnumSet.noneOf(EventKind.class);
        Stream.of((String[]) words.getArray())
                .flatMap(word -> EventKind.of(word).stream())
                .forEach(events::add);
        return events;
    }

    private static Optional<SecretRef> secret(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(id -> new SecretRef(new SecretId(id), 1));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
