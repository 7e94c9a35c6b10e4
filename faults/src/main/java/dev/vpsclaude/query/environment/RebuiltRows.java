package dev.vpsclaude.query.environment;

import dev.vpsclaude.json.MessagesJson;
import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the read models from the whole history once more, in one batch. It stands in the package of the product's own
 * folds because it is to use just these.
 */
public final class RebuiltRows {

    private RebuiltRows() {}

    /** @param jdbc whose search path finds empty tables of the read models first, and the history after them */
    public static void make(JdbcTemplate jdbc) {
        JsonMapper json = MessagesJson.stored();
        Batch batch = new Batch(Tables.of(jdbc, json), new RecentRows(), EnvironmentFold::fold);
        jdbc.query("select position, version, type, payload::text, at from event order by position", row -> {
            EnvironmentEvent event =
                    (EnvironmentEvent) json.readValue(row.getString(4), StoredNames.classOf(row.getString(3)));
            Stamp stamp = new Stamp(
                    row.getLong(2),
                    row.getLong(1),
                    row.getObject(5, OffsetDateTime.class).toInstant());
            batch.add(new StampedEvent(event, stamp));
        });
        batch.project();
    }
}
