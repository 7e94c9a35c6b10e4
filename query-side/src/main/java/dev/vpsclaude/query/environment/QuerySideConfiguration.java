package dev.vpsclaude.query.environment;

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
    RowsOfOtherNodes rowsOfOtherNodes(RowProgress progress, ChangeFeed feed) {
        return new RowsOfOtherNodes(progress, feed);
    }

    @Bean
    EnvironmentProjection environmentProjection(
            JdbcTemplate jdbc, @Qualifier("storedJson") JsonMapper storedJson, ChangeFeed feed) {
        return new EnvironmentProjection(Tables.of(jdbc, storedJson), feed, EnvironmentFold::fold);
    }

    @Bean
    RepairClock repairClock(
            JdbcTemplate jdbc,
            @Qualifier("storedJson") JsonMapper storedJson,
            EnvironmentHistory history,
            TransactionManager transactions,
            ChangeFeed feed) {
        Tables tables = Tables.of(jdbc, storedJson);
        return new RepairClock(new Repair(tables, history, transactions, feed, EnvironmentFold::fold));
    }

    @Bean
    EnvironmentQueries environmentQueries(JdbcTemplate jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new EnvironmentQueries(Tables.of(jdbc, storedJson));
    }

    @Bean
    StandingQueries standingQueries(JdbcTemplate jdbc) {
        return new StandingQueries(jdbc);
    }

    @Bean
    RowsQueries rowsQueries(JdbcTemplate jdbc) {
        return new RowsQueries(new SetAsideTable(jdbc));
    }
}
