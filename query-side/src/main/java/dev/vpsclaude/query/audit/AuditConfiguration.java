package dev.vpsclaude.query.audit;

import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the audit log. It needs the mapper for stored JSON, a {@link StreamHistory} and the {@link EventNames}. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditLog auditLog(
            JdbcTemplate jdbc, @Qualifier("storedJson") JsonMapper storedJson, TransactionManager transactions) {
        return new AuditLog(new AuditTable(jdbc, storedJson), transactions);
    }

    @Bean
    AuditProjection auditProjection(
            AuditLog log, StreamHistory history, EventNames names, @Qualifier("storedJson") JsonMapper storedJson) {
        return new AuditProjection(log, history, new EventWords(storedJson, names));
    }

    @Bean
    AuditQueries auditQueries(JdbcTemplate jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new AuditQueries(jdbc, new AuditRows(storedJson));
    }

    @Bean
    AuditReader auditReader(DataSource database, @Qualifier("storedJson") JsonMapper storedJson) {
        return new AuditReader(database, storedJson);
    }
}
