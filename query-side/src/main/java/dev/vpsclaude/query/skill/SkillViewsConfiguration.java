package dev.vpsclaude.query.skill;

import dev.vpsclaude.query.environment.Columns;
import dev.vpsclaude.query.environment.ReadModel;
import dev.vpsclaude.query.environment.UsesTable;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the read models of skills. It needs the mapper for stored JSON and a {@link SkillHistory}. */
@Configuration(proxyBeanMethods = false)
public class SkillViewsConfiguration {

    @Bean
    SkillVersions skillVersions(SkillHistory history) {
        return new SkillVersions(history);
    }

    @Bean
    SkillProjection skillProjection(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new SkillProjection(new SkillTable(jdbc, new Columns(storedJson)));
    }

    @Bean
    ReadModel skillRows(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new ReadModel(
                "equipment", List.of(ReadModel.Table.of("skill")), () -> skillProjection(jdbc, storedJson));
    }

    @Bean
    SkillQueries skillQueries(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper storedJson, SkillVersions versions) {
        return new SkillQueries(new SkillTable(jdbc, new Columns(storedJson)), new UsesTable(jdbc), versions);
    }

    @Bean
    SkillTextQueries skillTextQueries(SkillVersions versions) {
        return new SkillTextQueries(versions);
    }
}
