package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.machine.Pause;
import dev.vpsclaude.messages.environment.EnvironmentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The platform's history, seen from the database. Ten thousand environments through the API would take longer than all
 * measurements; so events like those that the API made are added with SQL, and the projection makes the rows from them
 * as always. Their subdomains are not claimed, which no measurement notices.
 */
final class OwnHistory {

    private static final int POLL_MILLIS = 10;

    /** Copies the first event of a type to many streams, with a few fields of its own for each. */
    private static final String COPY = """
            with model as (select aggregate, type, revision, payload, metadata from event where type = ? order by position limit 1),
            head as (update event_head set position = position + ? returning position)
            insert into event (position, stream, version, aggregate, type, revision, id, at, payload, metadata)
            select head.position - ? + e.n, e.stream, ?, model.aggregate, model.type, model.revision, gen_random_uuid(),
                   clock_timestamp(), model.payload || jsonb_build_object('environmentId', e.stream) || %s, model.metadata
            from model, head, unnest(?::text[], ?::text[]) with ordinality as e(stream, owner, n)
            """;

    private static final String CREATED = COPY.formatted(
            "jsonb_build_object('owner', e.owner, 'name', 'Box ' || e.n, 'subdomain', 'loaded-' || e.n || '-box')");
    private static final String RECONFIGURED = COPY.formatted("jsonb_build_object('specVersion', 1 + ?::int)");

    private final JdbcTemplate jdbc;

    OwnHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long events() {
        return number("select position from event_head");
    }

    /** Returns once every event is in the rows. */
    void awaitProjection() {
        while (number("select coalesce(max(position), 0) from environment") < events()) {
            Pause.millis(POLL_MILLIS);
        }
    }

    /** Adds environments of these owners, one for each, and then changes all of them until the history is long enough. */
    void load(List<String> owners, int atLeast) {
        String[] streams = owners.stream().map(owner -> newEnvironment()).toArray(String[]::new);
        String[] ofOwners = owners.toArray(String[]::new);
        int n = streams.length;
        jdbc.update(CREATED, "environment-created", n, n, 0, streams, ofOwners);
        for (int version = 1; events() < atLeast; version++) {
            jdbc.update(RECONFIGURED, "environment-reconfigured", n, n, version, version, streams, ofOwners);
        }
        jdbc.queryForList("select pg_notify('vpsclaude_events', 'bench:' || position) from event_head");
    }

    /** So many times each of these. */
    static List<String> owners(String one, int ofOne, String other, int ofOther) {
        List<String> owners = new ArrayList<>(Collections.nCopies(ofOne, one));
        owners.addAll(Collections.nCopies(ofOther, other));
        return owners;
    }

    private static String newEnvironment() {
        UUID random = UUID.randomUUID();
        long now = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
        return new EnvironmentId(new UUID(now, random.getLeastSignificantBits())).text();
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
