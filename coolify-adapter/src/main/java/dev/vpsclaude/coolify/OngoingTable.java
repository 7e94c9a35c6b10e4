package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentId;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For which environments something is going on at Coolify, or was so lately that not everybody has heard of its end. */
final class OngoingTable {

    /** Longer than a call to Coolify and the way of an event to the rows take together. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    OngoingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<EnvironmentId> environments() {
        return jdbc.sql("""
                        select environment_id from coolify_intent where state = 'requested'
                        union
                        select environment_id from coolify_intent
                        where state <> 'requested'
                          and coalesce(settled_at, created_at)
                              > clock_timestamp() - :lately * interval '1 millisecond'
                        union
                        select environment_id from coolify_watch""")
                .param("lately", LATELY.toMillis())
                .query((row, number) -> EnvironmentId.of(row.getString("environment_id")))
                .set();
    }
}
