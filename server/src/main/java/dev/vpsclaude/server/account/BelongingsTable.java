package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.account.AccountQuery.Belongings;
import dev.vpsclaude.messages.account.AccountQuery.ListBelongings;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people have, out of the rows that are written with the events themselves: read models come a moment later, and a
 * moment is enough to forget somebody's environment.
 */
@Component
class BelongingsTable {

    private final JdbcClient jdbc;

    BelongingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Belongings handle(ListBelongings query) {
        UUID account = query.account().uuid();
        return new Belongings(
                ids(
                        "select environment from subdomain_claim where owner = ? and released_at is null order by 1",
                        account,
                        EnvironmentId::new),
                ids("select id from equipment where owner = ? and kind = 'SKILL' order by 1", account, SkillId::new),
                ids(
                        "select id from equipment where owner = ? and kind = 'MCP_SERVER' order by 1",
                        account,
                        McpServerId::new),
                jdbc.sql("select count(*) from secret where tenant = ?")
                        .param(account)
                        .query(Integer.class)
                        .single());
    }

    private <T> List<T> ids(String select, UUID account, Function<UUID, T> id) {
        return jdbc.sql(select)
                .param(account)
                .query((row, number) -> id.apply(row.getObject(1, UUID.class)))
                .list();
    }
}
