package dev.vpsclaude.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.WebUi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** With {@code -Dopenapi.write=true} the description that is committed is written anew instead of compared. */
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Person person = Person.signUp(RunningPlatform.shared());
    private final JsonNode description = described();

    @Test
    void it_is_open_api_3_1_and_names_every_route_of_the_api() {
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/admin/audit",
                        "/api/v1/admin/audit/export",
                        "/api/v1/admin/audit/verify",
                        "/api/v1/admin/environments",
                        "/api/v1/admin/environments/{id}/stop",
                        "/api/v1/admin/events",
                        "/api/v1/admin/events/{position}",
                        "/api/v1/admin/health",
                        "/api/v1/admin/invitations",
                        "/api/v1/admin/invitations/{id}",
                        "/api/v1/admin/orphans",
                        "/api/v1/admin/processors",
                        "/api/v1/admin/processors/{name}",
                        "/api/v1/admin/processors/{name}/pause",
                        "/api/v1/admin/processors/{name}/replay",
                        "/api/v1/admin/processors/{name}/resume",
                        "/api/v1/admin/streams/{stream}",
                        "/api/v1/admin/quotas",
                        "/api/v1/admin/reserved-subdomains",
                        "/api/v1/admin/users",
                        "/api/v1/admin/users/{id}",
                        "/api/v1/admin/users/{id}/end-sessions",
                        "/api/v1/admin/users/{id}/lift",
                        "/api/v1/admin/users/{id}/quota",
                        "/api/v1/admin/users/{id}/receipt",
                        "/api/v1/admin/users/{id}/role",
                        "/api/v1/admin/users/{id}/suspend",
                        "/api/v1/admin/settings",
                        "/api/v1/audit",
                        "/api/v1/audit/export",
                        "/api/v1/auth/confirm",
                        "/api/v1/auth/login",
                        "/api/v1/auth/logout",
                        "/api/v1/auth/logout-everywhere",
                        "/api/v1/auth/password",
                        "/api/v1/auth/profile",
                        "/api/v1/auth/register",
                        "/api/v1/auth/second-factor",
                        "/api/v1/auth/second-factor/confirm",
                        "/api/v1/auth/second-factor/disable",
                        "/api/v1/auth/second-factor/recovery-codes",
                        "/api/v1/auth/second-factor/verify",
                        "/api/v1/auth/session",
                        "/api/v1/auth/sessions",
                        "/api/v1/auth/sessions/{id}",
                        "/api/v1/environments",
                        "/api/v1/environments/{id}",
                        "/api/v1/environments/{id}/cancel",
                        "/api/v1/environments/{id}/changes",
                        "/api/v1/environments/{id}/deploy",
                        "/api/v1/environments/{id}/deployments",
                        "/api/v1/environments/{id}/deployments/{deployment}/log",
                        "/api/v1/environments/{id}/dockerfile",
                        "/api/v1/environments/{id}/history",
                        "/api/v1/environments/{id}/logs",
                        "/api/v1/environments/{id}/password",
                        "/api/v1/environments/{id}/settings",
                        "/api/v1/environments/{id}/start",
                        "/api/v1/environments/{id}/status",
                        "/api/v1/environments/{id}/stop",
                        "/api/v1/events",
                        "/api/v1/mcp-packages",
                        "/api/v1/mcp-servers",
                        "/api/v1/mcp-servers/test",
                        "/api/v1/mcp-servers/{id}",
                        "/api/v1/mcp-servers/{id}/test",
                        "/api/v1/mcp-servers/{id}/uses",
                        "/api/v1/operations/{id}",
                        "/api/v1/permissions/preview",
                        "/api/v1/platform",
                        "/api/v1/quota",
                        "/api/v1/skills",
                        "/api/v1/skills/import",
                        "/api/v1/skills/{id}",
                        "/api/v1/skills/{id}/diff",
                        "/api/v1/skills/{id}/export",
                        "/api/v1/skills/{id}/import",
                        "/api/v1/skills/{id}/skill.md",
                        "/api/v1/skills/{id}/uses",
                        "/api/v1/skills/{id}/versions",
                        "/api/v1/skills/{id}/versions/{number}",
                        "/api/v1/subdomains/{label}",
                        "/api/v1/tokens",
                        "/api/v1/tokens/current",
                        "/api/v1/tokens/{id}",
                        "/api/v1/webhooks",
                        "/api/v1/webhooks/{id}",
                        "/api/v1/webhooks/{id}/deliveries",
                        "/api/v1/webhooks/{id}/replay",
                        "/api/v1/webhooks/{id}/rotate",
                        "/api/v1/webhooks/{id}/test",
                        "/health");
    }

    @Test
    void nobody_is_asked_to_send_who_they_are() {
        assertThat(description.toString()).doesNotContain("\"Caller\"", "passwordHash");
    }

    @Test
    void every_call_says_whether_a_token_is_enough_and_which_scopes_it_needs() {
        assertThat(access("/api/v1/environments/{id}", "delete"))
                .isEqualTo("[{\"session\":[]},{\"token\":[\"write\",\"deploy\"]}]");
        assertThat(access("/api/v1/tokens", "post")).isEqualTo("[{\"session\":[]}]");
        assertThat(access("/api/v1/platform", "get")).isEqualTo("[]");
    }

    @Test
    void answers_have_the_fields_that_are_described() {
        OwnedEnvironment environment = person.create();
        hasFieldsOf("CreatedEnvironment", person.post("/api/v1/environments", "{\"name\": \"Described\"}"));
        hasFieldsOf("Accepted", environment.ask("deploy"));
        hasFieldsOf("SecondFactor", person.get("/api/v1/auth/second-factor"));
        hasFieldsOf("Platform", person.get("/api/v1/platform"));
        hasFieldsOf("SubdomainAvailability", person.get("/api/v1/subdomains/described"));
        OwnedSkill skill = person.write("{\"name\":\"described\",\"description\":\"a\",\"content\":\"b\"}");
        hasFieldsOf("Skill", skill.read());
        hasFieldsOf("ChangedSkill", skill.revise("{\"content\":\"c\"}"));
        hasFieldsOf("SkillVersion", person.get(skill.path() + "/versions/1"));
        hasFieldsOf("SkillDiff", person.get(skill.path() + "/diff?from=1&to=2"));
        hasFieldsOf("SkillUses", person.get(skill.path() + "/uses"));
        OwnedMcpServer server = OwnedMcpServer.register(person, """
                {"name": "described", "type": "database", "provider": "sqlite", "connectionString": "/workspace/a.db"}""");
        hasFieldsOf("McpServer", person.get(server.path()));
        hasFieldsOf("McpServerUses", person.get(server.path() + "/uses"));
        hasFieldsOf("McpTest", person.post(server.path() + "/test"));
        hasFieldsOf("ChangedMcpServer", person.patch(server.path(), "{\"name\": \"again\"}"));
        Answer webhook = person.post("/api/v1/webhooks", "{\"url\": \"https://127.0.0.1/\"}");
        hasFieldsOf("WebhookWithSecret", webhook);
        String path = "/api/v1/webhooks/" + webhook.json().at("/webhook/id").asString();
        hasFieldsOf("Webhook", person.get(path));
        hasFieldsOf("WebhookTest", person.post(path + "/test"));
        Program program = Program.of(person, "read");
        hasFieldsOf("CurrentToken", program.get("/api/v1/tokens/current"));
        hasFieldsOf(
                "CreatedToken",
                person.post("/api/v1/tokens", "{\"name\": \"a\", \"scopes\": [\"read\"], \"expiresInDays\": 1}"));
        hasFieldsOf("McpPackages", person.get("/api/v1/mcp-packages"));
        environment.becomes("running");
        hasFieldsOf("Log", person.get(environment.path() + "/logs"));
    }

    @Test
    void the_committed_description_is_that_of_the_running_platform() throws IOException {
        Path committed = WebUi.folder().resolve("src/api/openapi.json");
        String running = JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(committed, running);
        }
        assertThat(Files.readString(committed))
                .as(
                        "%s is out of date; write it with ./mvnw test -pl server -am -Dtest=OpenApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write=true",
                        committed)
                .isEqualTo(running);
    }

    private String access(String path, String method) {
        return description
                .path("paths")
                .path(path)
                .path(method)
                .path("security")
                .toString();
    }

    private void hasFieldsOf(String schema, Answer answer) {
        Set<String> described = new TreeSet<>(description
                .path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .propertyNames());
        assertThat(described).as("schema " + schema).isNotEmpty();
        assertThat(new TreeSet<>(answer.json().propertyNames())).isEqualTo(described);
    }

    /** Without the address, which is another one at each start. */
    private JsonNode described() {
        ObjectNode all =
                (ObjectNode) Http.send(Http.request(URI.create(person.address() + "/api-reference/openapi.json")))
                        .expect(200)
                        .json();
        all.remove("servers");
        return all;
    }
}
