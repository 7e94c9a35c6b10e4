package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.regex.Pattern;
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

        has("VPSCLAUDE_MCP_1_DSN", "postgres://ada:it%27s@db.example.com:5432/orders?sslmode=require");
        has("VPSCLAUDE_MCP_2_HEADER_1", "Bearer 4711");
        for (String name : List.of("VPSCLAUDE_MCP_1_DSN", "VPSCLAUDE_MCP_2_HEADER_1")) {
            JsonNode variable = variable(box, name);
            assertThat(variable.path("is_shown_once").asBoolean()).isTrue();
            assertThat(variable.has("value")).isFalse();
            assertThat(variable.path("is_runtime").asBoolean()).isTrue();
            assertThat(variable.path("is_buildtime").asBoolean()).isFalse();
        }
    }

    /** What lets somebody in cannot be read from Coolify any more, so that its own memory is looked at. */
    private void has(String name, String value) {
        Pattern variable =
                Pattern.compile("\"" + name + "\"\\s*,\\s*\"value\"\\s*:\\s*\"" + Pattern.quote(value) + "\"");
        await(name)
                .untilAsserted(() -> assertThat(platform.rememberedByCoolify()).containsPattern(variable));
    }

    private JsonNode variable(OwnedEnvironment box, String name) {
        InCoolify coolify = InCoolify.of(platform);
        String application = coolify.applications("cc-" + box.id()).getFirst();
        return coolify.variable(application, name);
    }
}
