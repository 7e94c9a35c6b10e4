package dev.vpsclaude.query.mcp;

import dev.vpsclaude.query.environment.Columns;
import dev.vpsclaude.query.environment.ReadModel;
import dev.vpsclaude.query.environment.UsesTable;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the read models of MCP servers. It needs the mapper for stored JSON. */
@Configuration(proxyBeanMethods = false)
public class McpServerViewsConfiguration {

    @Bean
    McpServerProjection mcpServerProjection(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new McpServerProjection(new McpServerTable(jdbc, new Columns(storedJson)));
    }

    @Bean
    ReadModel mcpServerRows(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new ReadModel(
                "equipment", List.of(ReadModel.Table.of("mcp_server")), () -> mcpServerProjection(jdbc, storedJson));
    }

    @Bean
    McpServerQueries mcpServerQueries(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new McpServerQueries(new McpServerTable(jdbc, new Columns(storedJson)), new UsesTable(jdbc));
    }
}
