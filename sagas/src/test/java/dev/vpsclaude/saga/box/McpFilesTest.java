package dev.vpsclaude.saga.box;

import static dev.vpsclaude.saga.box.BoxExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.mcp.McpConnection.Program;
import dev.vpsclaude.messages.mcp.McpPackage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class McpFilesTest {

    private final McpFiles files = McpFiles.of(SERVERS, AllowedPackages.PINNED);

    @Test
    void a_database_is_reached_through_dbhub_which_reads_only() {
        assertThat(files.servers()).containsEntry("orders", dbhub("orders"));
        assertThat(files.files().get("dbhub/orders.toml"))
                .contains("dsn = \"${VPSCLAUDE_MCP_1_DSN}\"", "lazy = true", "readonly = true", "max_rows = 1000");
    }

    @Test
    void a_database_in_a_file_needs_no_secret() {
        assertThat(files.servers()).containsEntry("notes", dbhub("notes"));
        assertThat(files.files().get("dbhub/notes.toml")).contains("dsn = \"sqlite:///workspace/notes.db\"");
    }

    @Test
    void a_program_is_started_by_its_name_with_its_arguments() {
        assertThat(files.servers())
                .containsEntry(
                        "memory",
                        Map.of(
                                "type",
                                "stdio",
                                "command",
                                "mcp-server-memory",
                                "args",
                                List.of("--file", "/workspace/memory.json")));
    }

    @Test
    void a_server_elsewhere_gets_the_values_of_its_headers_from_variables() {
        assertThat(files.servers())
                .containsEntry(
                        "docs",
                        Map.of(
                                "type",
                                "http",
                                "url",
                                "https://mcp.example.com/docs",
                                "headers",
                                Map.of(
                                        "Authorization",
                                        "${VPSCLAUDE_MCP_4_HEADER_1}",
                                        "X-Key",
                                        "${VPSCLAUDE_MCP_4_HEADER_2}")));
    }

    @Test
    void every_variable_that_is_named_is_set_to_the_secret_that_is_meant() {
        assertThat(BoxVariables.secret(FULL))
                .isEqualTo(Map.of(
                        "VPSCLAUDE_MCP_1_DSN",
                        CONNECTION_STRING,
                        "VPSCLAUDE_MCP_4_HEADER_1",
                        TOKEN,
                        "VPSCLAUDE_MCP_4_HEADER_2",
                        KEY));
    }

    @Test
    void a_program_that_is_not_allowed_any_more_is_not_there() {
        var stranger = version(server("x", new Program(McpPackage.of("stranger"), List.of())));
        assertThat(McpFiles.of(List.of(stranger), AllowedPackages.PINNED).servers())
                .isEmpty();
    }

    private static Map<String, Object> dbhub(String name) {
        return Map.of(
                "type",
                "stdio",
                "command",
                "dbhub",
                "args",
                List.of(
                        "--transport",
                        "stdio",
                        "--config",
                        "${VPSCLAUDE_MANAGED:-/etc/claude-code}/dbhub/" + name + ".toml"));
    }
}
