package dev.vpsclaude.server.secret;

import dev.vpsclaude.messages.secret.SecretRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets values that nobody needs any more. The wrapped key goes with the row, so that no copy of the ciphertext opens
 * without a copy of that.
 */
@Component
class ShreddingTable {

    /** What a value belongs to: an environment or an MCP server, whose history has the same name. */
    private static final String HOLDER = "split_part(purpose, '/', 1)";

    private final JdbcClient jdbc;

    ShreddingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes everything that belongs to this. */
    void shred(String holder) {
        jdbc.sql("delete from secret where " + HOLDER + " = ?").param(holder).update();
    }

    /**
     * Of the values of a purpose that begins so, only those that are named are wanted from now on. What was sealed after the
     * event is left as it is: when history is read again, an old event must not take away what a later one names. Two clocks
     * are compared, hence the hour.
     */
    void keepOnly(Collection<SecretRef> named, String holder, String purpose, Instant at) {
        jdbc.sql("update secret set superseded_at = case when id = any(cast(:named as uuid[])) then null"
                        + " else clock_timestamp() end where " + HOLDER
                        + " = :holder and starts_with(purpose, :purpose)"
                        + " and ((superseded_at is not null and id = any(cast(:named as uuid[])))"
                        + " or (superseded_at is null and id <> all(cast(:named as uuid[]))"
                        + " and created_at <= cast(:at as timestamptz) + interval '1 hour'))")
                .param("holder", holder)
                .param("purpose", purpose)
                .param("at", Timestamp.from(at))
                .param("named", array(named))
                .update();
    }

    /** A deployment under way may need what was superseded after it was asked for. @return how many are gone */
    int shredSuperseded() {
        return jdbc.sql("delete from secret where superseded_at < clock_timestamp() - interval '1 day'")
                .update();
    }

    /**
     * Deletes what was sealed for a history that never began, because the platform died in between, or that was over a
     * day ago. @return how many are gone
     */
    int shredAbandoned() {
        return jdbc.sql("delete from secret where created_at < clock_timestamp() - interval '1 day'"
                        + " and purpose ~ '^(env|mcp)_' and (not exists (select from event where stream = " + HOLDER
                        + ") or exists (select from event where stream = " + HOLDER
                        + " and type in ('environment-deleted', 'mcp-server-removed')"
                        + " and at < clock_timestamp() - interval '1 day'))")
                .update();
    }

    private static String array(Collection<SecretRef> refs) {
        return refs.stream().map(ref -> ref.id().uuid().toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
