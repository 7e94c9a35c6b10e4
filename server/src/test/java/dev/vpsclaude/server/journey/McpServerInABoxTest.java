package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class McpServerInABoxTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void what_lets_a_server_in_is_a_variable_of_the_running_box_and_of_no_build() {
        OwnedMcpServer database = OwnedMcpServer.register(person, """
                {"name": "orders", "type": "database", "provider": "postgres",
                "connectionString": "postgresql://ada:it's@db.example.com/orders?sslmode=require"}""");
        OwnedMcpServer.register(person, """
                {"name": "tickets", "type": "custom", "transportType": "http", "url": "https://mcp.example.com/",
                "headers": {"Authorization": "Bearer 4711"}, "isGlobal": true}""");
        OwnedEnvironment box =
                person.create("{\"name\": \"Study\", \"spec\": {\"mcpServerIds\": [\"%s\"]}}".formatted(database.id()));

        box.deployed();

        JsonNode dsn = variable(box, "VPSCLAUDE_MCP_1_DSN");
        assertThat(dsn.path("value").asString())
                .isEqualTo("postgres://ada:it%27s@db.example.com:5432/orders?sslmode=require");
        JsonNode header = variable(box, "VPSCLAUDE_MCP_2_HEADER_1");
        assertThat(header.path("value").asString()).isEqualTo("Bearer 4711");
        for (JsonNode variable : new JsonNode[] {dsn, header}) {
            assertThat(variable.path("is_runtime").asBoolean()).isTrue();
            assertThat(variable.path("is_buildtime").asBoolean()).isFalse();
        }
    }

    private JsonNode variable(OwnedEnvironment box, String name) {
        InCoolify coolify = InCoolify.of(platform);
        String application = coolify.applications("cc-" + box.id()).getFirst();
        return coolify.variable(application, name);
    }
}
