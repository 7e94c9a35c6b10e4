package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditQuery.ListAuditEntries;
import dev.vpsclaude.messages.audit.AuditQuery.PageOfAuditEntries;
import dev.vpsclaude.query.audit.AuditRows.Condition;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers what is in the log. */
public class AuditQueries {

    private final JdbcTemplate jdbc;
    private final AuditRows rows;

    AuditQueries(JdbcTemplate jdbc, AuditRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @QueryHandler
    PageOfAuditEntries handle(ListAuditEntries query) {
        Condition condition = AuditRows.where(query.filter());
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add(query.before() == 0 ? Long.MAX_VALUE : query.before());
        parameters.add(query.limit() + 1);
        List<AuditEntry> found = jdbc.query(
                AuditRows.COLUMNS + condition.sql() + " and seq < ? order by seq desc limit ?",
                rows::entry,
                parameters.toArray());
        boolean more = found.size() > query.limit();
        return new PageOfAuditEntries(more ? found.subList(0, query.limit()) : found, more);
    }
}
