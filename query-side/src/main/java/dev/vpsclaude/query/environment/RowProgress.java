package dev.vpsclaude.query.environment;

import static java.util.Objects.requireNonNull;

import org.springframework.jdbc.core.JdbcTemplate;

/** Up to where the rows tell the history, whichever node writes them. */
public final class RowProgress {

    /** While the rows are built anew, Axon keeps the present position beside that of the beginning. */
    private static final String POSITION = """
            select coalesce(max(coalesce(token -> 'currentToken' ->> 'globalIndex', token ->> 'globalIndex')::bigint), 0)
            from (select convert_from(token, 'UTF8')::jsonb as token
                  from token_entry where processor_name = 'environments' and token is not null) as stored
            """;

    private final JdbcTemplate jdbc;

    RowProgress(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The position of the newest event that the rows know; 0 before the first. */
    public long position() {
        return requireNonNull(jdbc.queryForObject(POSITION, Long.class));
    }
}
