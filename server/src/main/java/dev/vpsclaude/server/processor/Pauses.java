package dev.vpsclaude.server.processor;

import dev.vpsclaude.messages.account.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Processors that are paused, on all nodes, those that are started later included. */
@Component
public class Pauses {

    /** Who wants a processor to wait. */
    record Pause(String processor, UserId by, Instant at) {}

    private final JdbcClient jdbc;
    private final TokenRows tokens;

    Pauses(JdbcClient jdbc, TokenRows tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    /** The names of those that are paused. */
    public Set<String> names() {
        return new TreeSet<>(all().keySet());
    }

    Map<String, Pause> all() {
        return jdbc
                .sql("select * from processor_pause")
                .query((row, number) -> new Pause(
                        row.getString("processor"),
                        new UserId(row.getObject("by", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Pause::processor, Function.identity()));
    }

    /** @return whether it was running before */
    @Transactional
    public boolean pause(String processor, UserId by) {
        int noted = jdbc.sql("insert into processor_pause (processor, by) values (?, ?) on conflict do nothing")
                .params(processor, by.uuid())
                .update();
        tokens.hold(processor);
        return noted > 0;
    }

    /** @return whether it was paused before */
    @Transactional
    public boolean resume(String processor) {
        int noted = jdbc.sql("delete from processor_pause where processor = ?")
                .param(processor)
                .update();
        tokens.release(processor);
        return noted > 0;
    }
}
