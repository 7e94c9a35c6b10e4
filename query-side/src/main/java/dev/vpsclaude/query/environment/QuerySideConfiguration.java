package dev.vpsclaude.query.environment;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wires the read models of environments. It needs the mapper for stored JSON, see {@code MessagesJson.stored()}, and an
 * {@link EnvironmentHistory}.
 */
@Configuration(proxyBeanMethods = false)
public class QuerySideConfiguration {

    @Bean
    ChangeFeed changeFeed() {
        return new ChangeFeed();
    }

    @Bean
    RowProgress rowProgress(JdbcTemplate jdbc) {
        return new RowProgress(jdbc);
    }

    @Bean
    Rounds rowsOfOtherNodes(RowProgress progress, ChangeFeed feed) {
        RowsOfOtherNodes others = new RowsOfOtherNodes(progress, feed);
        return new Rounds("rows-of-other-nodes", others::round, RowsOfOtherNodes.PAUSE);
    }

    @Bean
    EnvironmentProjection environmentProjection(
            JdbcTemplate jdbc, @Qualifier("storedJson") JsonMapper storedJson, ChangeFeed feed) {
        return new EnvironmentProjection(Tables.of(jdbc, storedJson), feed, EnvironmentFold::fold);
    }

    @Bean
    ReadModel environmentRows(JdbcTemplate jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new ReadModel(
                "environments",
                List.of(
                        new ReadModel.Table("environment_set_aside", "environment"),
                        ReadModel.Table.of("environment"),
                        ReadModel.Table.of("deployment"),
                        ReadModel.Table.of("operation")),
                () -> new EnvironmentProjection(Tables.of(jdbc, storedJson), new ChangeFeed(), EnvironmentFold::fold));
    }

    /** From the start on, as a repaired program is one that was started anew. */
    @Bean
    Rounds repairOfRows(
            JdbcTemplate jdbc,
            @Qualifier("storedJson") JsonMapper storedJson,
            EnvironmentHistory history,
            TransactionManager transactions,
            ChangeFeed feed) {
        Tables tables = Tables.of(jdbc, storedJson);
        Repair repair = new Repair(tables, history, transactions, feed, EnvironmentFold::fold);
        return new Rounds("repair-of-rows", repair::round, Repair.SOON);
    }

    @Bean
    EnvironmentQueries environmentQueries(JdbcTemplate jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new EnvironmentQueries(Tables.of(jdbc, storedJson));
    }

    @Bean
    BoxQueries boxQueries(EnvironmentHistory history) {
        return new BoxQueries(history);
    }

    @Bean
    StandingQueries standingQueries(JdbcTemplate jdbc) {
        return new StandingQueries(jdbc);
    }

    @Bean
    RowsQueries rowsQueries(JdbcTemplate jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new RowsQueries(Tables.of(jdbc, storedJson));
    }
}
