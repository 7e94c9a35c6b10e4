package dev.vpsclaude.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RecordedExamples;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the API's description are calls that were made. With {@code -Dopenapi.write=true} they are written anew
 * instead of compared; {@code OpenApiTest} has to write the description after that.
 */
class ExamplesTest {

    private static final Path COMMITTED = Path.of("src/main/resources/api-examples.json");
    private static final String REASON = "{\"reason\": \"Asked for by the owner.\"}";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);
    private final Person administrator = Person.administrator(platform);
    private final RecordedExamples examples = new RecordedExamples();

    @Test
    void the_examples_have_the_form_of_what_the_platform_answers() throws IOException {
        account();
        tokens();
        String skill = skills();
        String server = mcpServers();
        environments(skill, server);
        deletions(skill, server);
        administration();

        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, examples.text());
        }
        assertThat(forms(Files.readString(COMMITTED))).isEqualTo(forms(examples.text()));
    }

    private void account() {
        String name = "b" + person.username();
        String body =
                "{\"email\": \"%1$s@example.org\", \"name\": \"Ada Example\", \"username\": \"%1$s\", \"password\": \"seven quiet lanterns\"}"
                        .formatted(name);
        Person nobody = new Person(person.address(), "", "", "", "");
        examples.call(nobody, "POST /api/v1/auth/register", body);
        Answer begun = examples.call(
                nobody,
                "POST /api/v1/auth/login",
                "{\"email\": \"%s@example.org\", \"password\": \"seven quiet lanterns\"}".formatted(name));
        examples.call(person, "GET /api/v1/auth/session", null);
        String cookie = begun.header("Set-Cookie").split(";", 2)[0];
        Person second = new Person(person.address(), "", name, cookie, begun.text("csrfToken"));
        examples.call(second, "POST /api/v1/auth/logout", null);
        examples.call(person, "GET /api/v1/platform", null);
        examples.call(person, "GET /api/v1/quota", null);
        examples.call(person, "GET /api/v1/subdomains/{label}", null, "notes");
    }

    private void tokens() {
        String wanted = "{\"name\": \"Build server\", \"scopes\": [\"read\", \"deploy\"], \"expiresInDays\": 90}";
        String id = examples.call(person, "POST /api/v1/tokens", wanted).text("id");
        examples.call(person, "GET /api/v1/tokens", null);
        Program program = Program.of(person, "read");
        examples.keep(
                "GET /api/v1/tokens/current",
                program.get("/api/v1/tokens/current").expect(200));
        examples.call(person, "DELETE /api/v1/tokens/{id}", null, id);
    }

    private String skills() {
        String wanted = "{\"name\": \"release-notes\", \"description\": \"Writes release notes.\", \"content\":"
                + " \"List what changed since the last tag.\\n\", \"allowedTools\": [\"Read\", \"Bash(git log:*)\"]}";
        Answer created = examples.call(person, "POST /api/v1/skills", wanted);
        OwnedSkill skill = OwnedSkill.of(person, created);
        examples.call(person, "PATCH /api/v1/skills/{id}", "{\"description\": \"Writes notes.\"}", skill.id());
        String text = "---\nname: release-notes\ndescription: Writes notes.\n---\n\nList what changed.\n";
        examples.send(person, "POST /api/v1/skills/{id}/import", "text/markdown", text, skill.id());
        await().until(() -> skill.read().json().path("number").asInt() == 3);
        String other = text.replace("release-notes", "changelog");
        String imported = examples.send(person, "POST /api/v1/skills/import", "text/markdown", other)
                .text("id");
        await().until(() -> person.get("/api/v1/skills/" + imported).status() == 200);
        examples.call(person, "GET /api/v1/skills", null);
        for (String what : Set.of("", "/uses", "/versions", "/skill.md")) {
            examples.call(person, "GET /api/v1/skills/{id}" + what, null, skill.id());
        }
        examples.call(person, "GET /api/v1/skills/{id}/versions/{number}", null, skill.id(), "1");
        examples.call(person, "GET /api/v1/skills/{id}/diff?from=1&to=2", null, skill.id());
        return skill.id();
    }

    private String mcpServers() {
        String wanted = "{\"name\": \"orders\", \"type\": \"database\", \"provider\": \"sqlite\","
                + " \"connectionString\": \"/workspace/orders.db\"}";
        Answer created = examples.call(person, "POST /api/v1/mcp-servers", wanted);
        OwnedMcpServer server = new OwnedMcpServer(person, created.text("id"));
        server.read(created);
        examples.call(person, "PATCH /api/v1/mcp-servers/{id}", "{\"name\": \"all-orders\"}", server.id());
        examples.call(person, "POST /api/v1/mcp-servers/test", wanted);
        examples.call(person, "POST /api/v1/mcp-servers/{id}/test", null, server.id());
        examples.call(person, "GET /api/v1/mcp-servers", null);
        examples.call(person, "GET /api/v1/mcp-servers/{id}", null, server.id());
        examples.call(person, "GET /api/v1/mcp-servers/{id}/uses", null, server.id());
        examples.call(person, "GET /api/v1/mcp-packages", null);
        return server.id();
    }

    private void environments(String skill, String server) {
        String permissions = "{\"defaultMode\": \"acceptEdits\", \"allowedTools\": [\"Read\", \"Bash(git:*)\"],"
                + " \"blockedTools\": [\"WebFetch\"], \"allowedHosts\": [\"example.org\"], \"filesystemPaths\": [\"/workspace\"]}";
        String wanted =
                ("{\"name\": \"Notes\", \"spec\": {\"skillIds\": [\"%s\"], \"mcpServerIds\": [\"%s\"], \"variables\":"
                                + " {\"EDITOR\": \"vim\"}, \"permissions\": %s}}")
                        .formatted(skill, server, permissions);
        String id = examples.call(person, "POST /api/v1/environments", wanted).text("id");
        OwnedEnvironment environment = new OwnedEnvironment(person, id).becomes("pending");
        String deployment = examples.call(person, "POST /api/v1/environments/{id}/deploy", null, id)
                .text("operationId");
        environment.becomes("running");
        for (String what : Set.of("", "/status", "/deployments", "/changes", "/dockerfile", "/settings", "/logs")) {
            examples.call(person, "GET /api/v1/environments/{id}" + what, null, id);
        }
        examples.call(person, "GET /api/v1/operations/{id}", null, deployment);
        examples.call(person, "GET /api/v1/environments", null);
        examples.call(person, "PATCH /api/v1/environments/{id}", "{\"name\": \"All notes\"}", id);
        examples.call(person, "POST /api/v1/environments/{id}/password", "{}", id);
        examples.call(person, "POST /api/v1/environments/{id}/stop", null, id);
        environment.becomes("stopped");
        examples.call(person, "POST /api/v1/environments/{id}/start", null, id);
        environment.becomes("running");
        String cancelled = environment.ask("deploy").text("operationId");
        examples.call(person, "POST /api/v1/environments/{id}/cancel", null, id);
        await().until(() -> person.get("/api/v1/operations/" + cancelled)
                .json()
                .path("endedAt")
                .isString());
        environment.becomes("running");
        examples.call(person, "POST /api/v1/permissions/preview", permissions);
        examples.call(administrator, "GET /api/v1/admin/environments?owner=" + person.id(), null);
        examples.call(administrator, "POST /api/v1/admin/environments/{id}/stop", REASON, id);
        environment.becomes("stopped");
        examples.call(person, "DELETE /api/v1/environments/{id}", null, id);
        await().until(() -> environment.read().status() == 404);
    }

    private void deletions(String skill, String server) {
        await().until(() -> person.get("/api/v1/skills/" + skill + "/uses")
                .json()
                .path("items")
                .isEmpty());
        examples.call(person, "DELETE /api/v1/skills/{id}", null, skill);
        examples.call(person, "DELETE /api/v1/mcp-servers/{id}", null, server);
    }

    /** What is set for everybody is set to what it is. */
    private void administration() {
        String reserved = administrator
                .get("/api/v1/admin/reserved-subdomains")
                .expect(200)
                .body();
        examples.call(administrator, "GET /api/v1/admin/reserved-subdomains", null);
        examples.call(administrator, "PUT /api/v1/admin/reserved-subdomains", reserved);
        examples.call(administrator, "GET /api/v1/admin/settings", null);
        examples.call(administrator, "PATCH /api/v1/admin/settings", "{\"registration\": \"open\"}");
        examples.call(administrator, "GET /api/v1/admin/quotas", null);
        examples.call(administrator, "PATCH /api/v1/admin/quotas", "{\"environments\": 10}");
        examples.call(administrator, "GET /api/v1/admin/health", null);
        examples.call(administrator, "GET /api/v1/admin/orphans", null);
        people();
    }

    private void people() {
        String users = "/api/v1/admin/users";
        String id = Person.signUp(platform).id();
        examples.call(
                administrator,
                "POST " + users + "/{id}/suspend",
                "{\"reason\": \"Sent spam from the box.\", \"stopEnvironments\": true}",
                id);
        examples.call(administrator, "POST " + users + "/{id}/lift", REASON, id);
        examples.call(
                administrator,
                "PATCH " + users + "/{id}/role",
                "{\"role\": \"user\", \"reason\": \"Asked for by the owner.\"}",
                id);
        examples.call(
                administrator,
                "PUT " + users + "/{id}/quota",
                "{\"environments\": 25, \"reason\": \"Asked for by the owner.\"}",
                id);
        examples.call(administrator, "POST " + users + "/{id}/end-sessions", REASON, id);
        examples.call(administrator, "GET " + users + "?limit=2", null);
        examples.call(administrator, "GET " + users + "/{id}", null, id);
        examples.call(administrator, "DELETE " + users + "/{id}", REASON, id);
        await().until(() ->
                administrator.get(users + "/" + id + "/receipt").text("state").equals("deleted"));
        examples.call(administrator, "GET " + users + "/{id}/receipt", null, id);
    }

    /** Each example's fields and their kinds; of a list only whether it is one, as it may be empty. */
    private static Set<String> forms(String all) {
        Set<String> forms = new TreeSet<>();
        JsonMapper.shared().readTree(all).propertyStream().forEach(example -> {
            forms.add(example.getKey());
            add(example.getKey(), example.getValue().path("response"), forms);
        });
        return forms;
    }

    private static void add(String place, JsonNode node, Set<String> forms) {
        node.propertyStream().forEach(field -> {
            String below = place + " " + field.getKey();
            forms.add(below);
            add(below, field.getValue(), forms);
        });
    }
}
