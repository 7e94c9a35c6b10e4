package dev.vpsclaude.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.CapturedLog;
import dev.vpsclaude.server.testing.Everywhere;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lets MCP servers in elsewhere is looked for after it was stored, changed, refused, tested and deployed. */
class McpSecretsTest {

    private static final String DATABASE = """
        {"name": "%s", "type": "database", "provider": "postgres",
        "connectionString": "postgres://canary-user-5713:canary-password-5714%s@127.0.0.1/orders"}""";
    private static final String REMOTE = """
        {"name": "%s", "type": "custom", "transportType": "http", "url": "https://127.0.0.1/",
        "headers": {"Authorization": "Bearer %s"}}""";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Person person = Person.signUp(platform);

    @Test
    void it_appears_nowhere_but_in_the_variables_of_the_box() throws Exception {
        try (CapturedLog log = CapturedLog.begin();
                Everywhere.Listening listening = Everywhere.listen(platform, heard)) {
            storedChangedRefusedTestedAndDeployed();
            Everywhere everywhere = new Everywhere(platform, List.copyOf(heard), log.lines());

            assertThat(heard).hasSizeGreaterThan(10);
            assertThat(log.lines()).isNotEmpty();
            assertThat(everywhere.with("canary-").stream().filter(place -> !place.equals("coolify")))
                    .isEmpty();
            await().untilAsserted(
                            () -> assertThat(platform.rememberedByCoolify()).contains("Bearer canary-token-5715"));
        }
    }

    private void storedChangedRefusedTestedAndDeployed() {
        OwnedMcpServer database = OwnedMcpServer.register(person, DATABASE.formatted("database", "a"));
        OwnedMcpServer remote = OwnedMcpServer.register(person, REMOTE.formatted("remote", "canary-token-5715"));
        OwnedEnvironment box = person.create("{\"name\": \"Cage\", \"spec\": {\"mcpServerIds\": [\"%s\", \"%s\"]}}"
                        .formatted(database.id(), remote.id()))
                .deployed();
        person.patch(database.path(), DATABASE.formatted("changed", "b")).expect(200);
        person.patch(remote.path(), REMOTE.formatted("changed", "canary-token-5716"))
                .expect(409);
        person.post(OwnedMcpServer.ALL, DATABASE.formatted("wrong", "b%4")).expect(422);
        person.post(OwnedMcpServer.ALL, REMOTE.formatted("wrong", "canary-token-5717'"))
                .expect(422);
        person.post(database.path() + "/test").expect(200);
        person.post(remote.path() + "/test").expect(200);
        person.post(OwnedMcpServer.ALL + "/test", REMOTE.formatted("test", "canary-token-5718"))
                .expect(200);
        Stream.of(database.path(), remote.path(), OwnedMcpServer.ALL, box.path() + "/changes")
                .forEach(path -> person.get(path).expect(200));
    }
}
