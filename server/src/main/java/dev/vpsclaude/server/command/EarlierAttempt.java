package dev.vpsclaude.server.command;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an earlier attempt at a request has left in the history. */
@Component
class EarlierAttempt {

    private final JdbcClient jdbc;

    EarlierAttempt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that its command left; empty when it did not get so far. */
    Optional<Long> version(String stream, RepeatableRequest request) {
        return jdbc.sql("select version from event where stream = ? and metadata ->> '" + RepeatableRequest.METADATA
                        + "' = ? order by version desc limit 1")
                .params(stream, request.id().toString())
                .query(Long.class)
                .optional();
    }
}
