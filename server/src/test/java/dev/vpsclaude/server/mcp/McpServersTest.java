package dev.vpsclaude.server.mcp;

import static dev.vpsclaude.server.testing.OwnedMcpServer.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class McpServersTest {

    private static final String FILE = """
            {"name": "%s", "type": "database", "provider": "sqlite", "connectionString": "/workspace/a.db"}""";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "type": "database", "provider": "postgres", "connectionString": "postgres://ada:a%40b@db.example.com/orders?sslmode=require" | db.example.com:5432/orders
        "type": "database", "provider": "mysql", "connectionString": "mysql://ada@[2001:DB8::1]:3307/orders" | [2001:db8:0:0:0:0:0:1]:3307/orders
        "type": "database", "provider": "sqlite", "connectionString": "/workspace/data/notes.sqlite" | /workspace/data/notes.sqlite
        "type": "custom", "transportType": "stdio", "command": "  @modelcontextprotocol/server-filesystem   /workspace --a=b" | @modelcontextprotocol/server-filesystem /workspace --a=b
        "type": "custom", "transportType": "http", "url": "https://mcp.example.com/mcp?v=1", "headers": {"X-Team": "a b", "Authorization": "Bearer c"} | https://mcp.example.com/mcp?v=1
        "type": "custom", "transportType": "sse", "url": "https://mcp.example.com:8443/sse" | https://mcp.example.com:8443/sse
        """)
    void each_kind_is_shown_with_its_target_and_without_what_lets_anybody_in(String kind, String target) {
        Answer created = person.post(ALL, "{\"name\": \"one\", \"isGlobal\": true, " + kind + "}")
                .expect(201);
        OwnedMcpServer server = new OwnedMcpServer(person, created.text("id"));

        JsonNode shown = server.read(created);

        assertThat(created.header("Location")).isEqualTo(server.path());
        assertThat(person.get(server.path()).header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.path("target").asString()).isEqualTo(target);
        assertThat(shown.path("isGlobal").asBoolean()).isTrue();
        assertThat(shown.path("number").asInt()).isEqualTo(1);
        for (String field : List.of("type", "provider", "transportType", "url")) {
            String said = kind.contains("\"" + field + "\"") ? kind.split("\"" + field + "\": \"", 2)[1] : "";
            assertThat(shown.path(field).asString("")).as(field).isEqualTo(said.split("\"", 2)[0]);
        }
        assertThat(shown.path("command").asString("")).isEqualTo(kind.contains("command") ? target : "");
        assertThat(shown.path("path").asString("")).isEqualTo(kind.contains("sqlite") ? target : "");
        assertThat(shown.path("headers").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(kind.contains("headers") ? List.of("Authorization", "X-Team") : List.of());
        assertThat(shown.toString()).doesNotContain("ada", "a@b", "a%40b", "Bearer", "a b");
    }

    @Test
    void what_is_not_named_in_a_change_stays() {
        OwnedMcpServer server = OwnedMcpServer.register(person, """
                {"name": "one", "type": "custom", "transportType": "http", "url": "https://a.example.com/",
                "headers": {"A": "1", "B": "2"}}""");

        JsonNode moved = server.changed("{\"url\": \"https://b.example.com/\", \"transportType\": \"sse\"}");
        assertThat(moved.path("target").asString()).isEqualTo("https://b.example.com/");
        assertThat(moved.path("transportType").asString()).isEqualTo("sse");
        assertThat(moved.path("headers").toString()).isEqualTo("[\"A\",\"B\"]");

        JsonNode other = server.changed("{\"headers\": {\"a\": null, \"C\": \"3\"}, \"type\": \"custom\"}");
        assertThat(other.path("headers").toString()).isEqualTo("[\"B\",\"C\"]");
        assertThat(other.path("target").asString()).isEqualTo("https://b.example.com/");
        assertThat(other.path("transportType").asString()).isEqualTo("sse");
        assertThat(other.path("number").asInt()).isEqualTo(3);

        JsonNode renamed = server.changed("{\"name\": \"two\", \"isGlobal\": true}");
        assertThat(renamed.path("name").asString()).isEqualTo("two");
        assertThat(renamed.path("headers").toString()).isEqualTo("[\"B\",\"C\"]");
    }

    @Test
    void a_kept_secret_is_the_one_that_was_sealed_first() {
        OwnedMcpServer server = OwnedMcpServer.register(person, """
                {"name": "one", "type": "database", "provider": "postgres",
                "connectionString": "postgres://ada:b@db.example.com/orders"}""");
        String before = stored(server);

        server.changed("{\"name\": \"two\", \"type\": \"database\", \"provider\": \"postgres\"}");
        assertThat(stored(server)).isEqualTo(before);

        server.changed("{\"connectionString\": \"postgres://ada:c@db.example.com/orders\"}");
        assertThat(stored(server)).isNotEqualTo(before);
    }

    @Test
    void another_kind_takes_all_of_its_fields_and_keeps_none_of_the_other() {
        OwnedMcpServer server = OwnedMcpServer.register(person, """
                {"name": "one", "type": "custom", "transportType": "http", "url": "https://a.example.com/",
                "headers": {"A": "1"}}""");

        assertThat(person.patch(server.path(), "{\"type\": \"database\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("provider: required");
        assertThat(person.patch(server.path(), "{\"type\": \"database\", \"provider\": \"mysql\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("connectionString: required");
        assertThat(person.patch(server.path(), "{\"transportType\": \"stdio\", \"url\": \"https://a.example.com/\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactlyInAnyOrder("url: wrong_kind", "command: required");

        JsonNode shown = server.changed("""
                {"type": "database", "provider": "mysql", "connectionString": "mysql://a:b@c.example.com/d"}""");
        assertThat(shown.path("target").asString()).isEqualTo("c.example.com:3306/d");
        assertThat(shown.path("headers")).isEmpty();
        assertThat(shown.path("url").isNull()).isTrue();
        assertThat(person.patch(server.path(), "{\"provider\": \"postgres\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("connectionString: required");
    }

    @Test
    void servers_are_listed_newest_first_and_in_pages() {
        String first = OwnedMcpServer.register(person, FILE.formatted("first")).id();
        String second =
                OwnedMcpServer.register(person, FILE.formatted("second")).id();

        JsonNode page = person.get(ALL + "?limit=1").expect(200).json();
        JsonNode rest = person.get(ALL + "?limit=1&after=" + page.path("next").asString())
                .expect(200)
                .json();

        assertThat(page.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(first);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(person.get(ALL + "?after=x&limit=0").expect(422).complaints())
                .isNotEmpty();
    }

    @Test
    void a_server_that_environments_select_is_not_removed_and_they_are_named() {
        OwnedMcpServer server = OwnedMcpServer.register(person, FILE.formatted("used"));
        OwnedEnvironment box =
                person.create("{\"name\": \"Study\", \"spec\": {\"mcpServerIds\": [\"%s\"]}}".formatted(server.id()));

        Answer refused = person.delete(server.path()).expectProblem(409, "mcp_server_in_use");

        assertThat(refused.text("detail")).contains("Study", box.id());
        assertThat(refused.json().path("environments").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"Study\"}]".formatted(box.id()));
        assertThat(person.get(server.path() + "/uses").expect(200).body())
                .isEqualTo("{\"items\":[{\"environmentId\":\"%s\",\"name\":\"Study\"}]}".formatted(box.id()));

        person.patch(box.path(), "{\"spec\": {}}").expect(200);
        person.delete(server.path()).expect(204);
        await().until(() -> person.get(server.path()).status() == 404);
        person.patch(server.path(), "{\"name\": \"late\"}").expectProblem(404, "no_such_mcp_server");
        OwnedMcpServer.register(person, FILE.formatted("used"));
    }

    @Test
    void a_name_is_had_once_and_twenty_servers_are_enough() {
        int most = Limit.MCP_SERVERS_PER_USER.max();
        for (int i = 1; i <= most; i++) {
            person.post(ALL, FILE.formatted("server-" + i)).expect(201);
        }
        assertThat(most).isEqualTo(20);
        assertThat(person.post(ALL, FILE.formatted("server-7"))
                        .expectProblem(409, "mcp_server_name_taken")
                        .complaints())
                .containsExactly("name: mcp_server_name_taken");
        person.post(ALL, FILE.formatted("one-more")).expectProblem(409, "too_many_mcp_servers");
        Person.signUp(platform).post(ALL, FILE.formatted("server-7")).expect(201);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /uses",
        "DELETE, ''",
        "POST, /test",
    })
    void what_is_somebody_elses_is_not_there(String method, String below) {
        OwnedMcpServer server = OwnedMcpServer.register(person, FILE.formatted("mine"));
        Person other = Person.signUp(platform);

        String foreign = other.send(method, server.path() + below)
                .expectProblem(404, "no_such_mcp_server")
                .withoutTrace();
        assertThat(other.send(method, ALL + "/mcp_01h45ytscbebyvny4gc8cr8ma2" + below)
                        .expect(404)
                        .withoutTrace())
                .isEqualTo(foreign);
        other.send(method, ALL + "/none" + below).expectProblem(404, "no_such_mcp_server");
    }

    @Test
    void somebody_elses_is_neither_changed_nor_listed_nor_selected() {
        OwnedMcpServer server = OwnedMcpServer.register(person, FILE.formatted("mine"));
        Person other = Person.signUp(platform);

        other.patch(server.path(), "{\"name\": \"taken\"}").expectProblem(404, "no_such_mcp_server");
        other.patch(server.path(), "{\"name\": \"  \"}").expectProblem(404, "no_such_mcp_server");
        assertThat(other.get(ALL).expect(200).json().path("items")).isEmpty();
        assertThat(other.post(
                                "/api/v1/environments",
                                "{\"name\": \"a\", \"spec\": {\"mcpServerIds\": [\"%s\"]}}".formatted(server.id()))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("spec.mcpServerIds[0]: no_such_mcp_server");
        assertThat(person.get(server.path()).text("name")).isEqualTo("mine");
    }

    @Test
    void the_packages_that_a_box_may_run_are_told() {
        JsonNode items = person.get("/api/v1/mcp-packages").expect(200).json().path("items");

        assertThat(items.valueStream().map(item -> item.path("name").asString()))
                .contains("@modelcontextprotocol/server-memory");
        assertThat(items.get(0).propertyNames()).containsExactlyInAnyOrder("name", "version", "title", "description");
    }

    private String stored(OwnedMcpServer server) {
        return platform.jdbc()
                .sql(
                        "select spec ->> 'connection' from equipment where owner = (select id from account where username = ?)")
                .param(person.username())
                .query(String.class)
                .single();
    }
}
