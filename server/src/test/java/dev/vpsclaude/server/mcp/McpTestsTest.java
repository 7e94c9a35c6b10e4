package dev.vpsclaude.server.mcp;

import static dev.vpsclaude.server.testing.OwnedMcpServer.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.postgres.testing.TestDatabase;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** On two nodes of one database, where an administrator allows connections to this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpTestsTest {

    private static final String DATABASE = """
            {"name": "orders", "type": "database", "provider": "postgres", "connectionString": "%s"}""";
    private static final String FILE = """
            {"name": "notes", "type": "database", "provider": "sqlite", "connectionString": "/workspace/a.db"}""";
    private static final Map<String, String> THIS_MACHINE =
            Map.of("vpsclaude.connection-test.allowed-ranges", "127.0.0.0/8,::1/128");

    private final RunningPlatform one = RunningPlatform.start(RunningPlatform.FAST, THIS_MACHINE);
    private final TestDatabase database = TestDatabase.create();

    @AfterAll
    void stop() {
        one.remove();
    }

    @Test
    void a_registered_database_is_tested_with_what_was_sealed_for_it() {
        Person person = Person.signUp(one);
        OwnedMcpServer right = OwnedMcpServer.register(person, DATABASE.formatted(url(database.password())));

        JsonNode answer = person.post(right.path() + "/test").expect(200).json();

        assertThat(answer.path("result").asString()).isEqualTo("ok");
        assertThat(answer.path("stages").toString())
                .isEqualTo("[{\"stage\":\"address\",\"ok\":true},{\"stage\":\"connect\",\"ok\":true},"
                        + "{\"stage\":\"handshake\",\"ok\":true}]");
        assertThat(answer.path("tools").isNull()).isTrue();
        assertThat(answer.path("durationMillis").asLong()).isPositive();
        assertThat(answer.path("checkedAt").asString()).endsWith("Z");
    }

    @Test
    void a_change_is_tested_at_once_and_a_wrong_password_is_told_without_what_the_server_said() {
        Person person = Person.signUp(one);
        OwnedMcpServer server = OwnedMcpServer.register(person, DATABASE.formatted(url(database.password())));

        person.patch(server.path(), "{\"connectionString\": \"%s\"}".formatted(url("wrong")))
                .expect(200);
        Answer answer = person.post(server.path() + "/test").expect(200);

        assertThat(answer.text("result")).isEqualTo("auth_failed");
        assertThat(answer.body()).doesNotContain("wrong", database.user(), "127.0.0.1", "localhost");
    }

    @Test
    void what_is_not_registered_is_tested_and_leaves_nothing_but_a_row() {
        Person person = Person.signUp(one);
        String json = DATABASE.formatted(url(database.password()));

        assertThat(person.post(ALL + "/test", json).expect(200).text("result")).isEqualTo("ok");

        assertThat(rows(person)).containsExactly("null ok");
        assertThat(person.get(ALL).json().path("items")).isEmpty();
        assertThat(one.jdbc()
                        .sql("select count(*) from secret where purpose like 'mcp_%' and tenant ="
                                + " (select id from account where username = ?)")
                        .param(person.username())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_in_the_box_alone_is_not_tested_but_its_rules_are() {
        Person person = Person.signUp(one);
        OwnedMcpServer server = OwnedMcpServer.register(person, FILE);

        assertThat(person.post(server.path() + "/test").expect(200).text("result"))
                .isEqualTo("not_tested");
        assertThat(person.post(ALL + "/test", FILE.replace(".db", ".txt"))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("connectionString: invalid_path");
        assertThat(rows(person)).containsExactly(server.id() + " not_tested");
    }

    @Test
    void without_leave_nothing_on_this_machine_is_connected_to() {
        Person person = Person.signUp(RunningPlatform.shared());

        Answer database = person.post(ALL + "/test", DATABASE.formatted("postgres://a:b@127.0.0.1:5432/c"))
                .expect(200);
        Answer remote = person.post(
                        ALL + "/test",
                        "{\"name\": \"a\", \"type\": \"custom\", \"transportType\": \"http\", \"url\": \"https://[::1]/\"}")
                .expect(200);

        assertThat(List.of(database.text("result"), remote.text("result"))).containsOnly("refused_by_policy");
    }

    @Test
    void five_a_minute_are_counted_on_all_nodes_together() {
        Person here = Person.signUp(one);
        RunningPlatform other = one.startBeside(RunningPlatform.FAST);
        try {
            Person there = here.logIn(other);
            here = here.logIn(one);
            for (int i = 0; i < 5; i++) {
                (i < 3 ? here : there).post(ALL + "/test", FILE).expect(200);
            }
            Answer refused = there.post(ALL + "/test", FILE).expectProblem(429, "too_many_requests");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            here.post(ALL + "/test", FILE).expectProblem(429, "too_many_requests");
        } finally {
            other.remove();
        }
        assertThat(rows(here)).hasSize(5);
        Person.signUp(one).post(ALL + "/test", FILE).expect(200);
        one.jdbc().sql("update mcp_test set at = at - interval '1 minute'").update();
        here.post(ALL + "/test", FILE).expect(200);
    }

    @Test
    void of_many_at_once_no_more_than_five_are_let_through() {
        Person person = Person.signUp(one);

        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> person.post(ALL + "/test", FILE).status())
                .toList();

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(5);
        assertThat(answers).containsOnly(200, 429);
    }

    private String url(String password) {
        URI uri = URI.create(database.url().substring("jdbc:".length()));
        return "postgres://%s:%s@127.0.0.1:%d%s".formatted(database.user(), password, uri.getPort(), uri.getPath());
    }

    private List<String> rows(Person person) {
        return one.jdbc()
                .sql("select mcp_server, outcome from mcp_test where owner ="
                        + " (select id from account where username = ?) order by id")
                .param(person.username())
                .query((row, number) ->
                        shown(row.getObject("mcp_server", java.util.UUID.class)) + " " + row.getString("outcome"))
                .list();
    }

    private static String shown(java.util.@org.jspecify.annotations.Nullable UUID server) {
        return server == null ? "null" : new dev.vpsclaude.messages.mcp.McpServerId(server).text();
    }
}
