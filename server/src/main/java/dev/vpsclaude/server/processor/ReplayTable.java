package dev.vpsclaude.server.processor;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.processor.ReplayRow.Difference;
import dev.vpsclaude.server.processor.ReplayRow.State;
import dev.vpsclaude.server.processor.ReplayRow.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The replays that were asked for. One may be under way. */
@Component
class ReplayTable {

    private static final String COLUMNS = "select *, clock_timestamp() as read_at from processor_replay ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReplayTable(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        this.jdbc = jdbc;
        this.json = storedJson;
    }

    /**
     * Looks before it writes, since a writer would wait for the step that is under way.
     *
     * @return whether it begins; it does not while another one is under way, on whatever node
     */
    boolean begin(UUID id, String processor, boolean compareOnly, UserId by) {
        return jdbc.sql("""
                                insert into processor_replay (id, processor, compare_only, by, state, target)
                                select ?, ?, ?, ?, 'building', position from event_head
                                where not exists (select from processor_replay where state = 'building')
                                on conflict do nothing""").params(id, processor, compareOnly, by.uuid()).update() > 0;
    }

    /** The last one of each processor. */
    Map<String, ReplayRow> last() {
        return jdbc.sql("""
                        select distinct on (processor) *, clock_timestamp() as read_at from processor_replay
                        order by processor, requested_at desc""").query(this::row).list().stream()
                .collect(Collectors.toMap(ReplayRow::processor, Function.identity()));
    }

    /** Whichever is under way, unless another thread or node has it in hand. It stays ours until the transaction ends. */
    Optional<ReplayRow> take() {
        return jdbc.sql(COLUMNS + "where state = 'building' for update skip locked")
                .query(this::row)
                .optional();
    }

    void began(UUID id) {
        jdbc.sql("update processor_replay set began_at = clock_timestamp() where id = ?")
                .param(id)
                .update();
    }

    void reached(UUID id, long position) {
        jdbc.sql("update processor_replay set position = ? where id = ?")
                .params(position, id)
                .update();
    }

    void done(UUID id, long position, List<Difference> differences) {
        jdbc.sql("""
                        update processor_replay
                        set state = 'done', ended_at = clock_timestamp(), position = ?, differences = ?::jsonb
                        where id = ?""").params(position, json.writeValueAsString(differences), id).update();
    }

    void failed(UUID id, Trouble trouble) {
        jdbc.sql("""
                        update processor_replay set state = 'failed', ended_at = clock_timestamp(), failure = ?::jsonb
                        where id = ? and state = 'building'""").params(json.writeValueAsString(trouble), id).update();
    }

    /** @return whether there was one; what it had done so far is thrown away */
    boolean cancel(String processor) {
        return jdbc.sql("""
                                update processor_replay set state = 'cancelled', ended_at = clock_timestamp()
                                where processor = ? and state = 'building'""").param(processor).update() > 0;
    }

    private ReplayRow row(ResultSet row, int number) throws SQLException {
        String differences = row.getString("differences");
        String failure = row.getString("failure");
        return new ReplayRow(
                row.getObject("id", UUID.class),
                row.getString("processor"),
                row.getBoolean("compare_only"),
                new UserId(row.getObject("by", UUID.class)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("target"),
                row.getLong("position"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                time(row, "began_at"),
                time(row, "ended_at"),
                differences == null ? List.of() : List.of(json.readValue(differences, Difference[].class)),
                failure == null ? null : json.readValue(failure, Trouble.class),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
