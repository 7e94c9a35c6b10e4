package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What can happen to a box and its secrets, each of which is a text that occurs nowhere else. */
record LifeWithSecrets(TalkativeCoolify coolify, Person person) {

    private static final String BOX_PASSWORD = "canary-box-4711";
    private static final String OTHER_PASSWORD = "canary-box-4712";
    private static final String API_KEY = "canary-sk-ant-4713";
    private static final String OTHER_API_KEY = "canary-sk-ant-4714";
    private static final String GREETING = "canary-greeting-4715";
    private static final String REFUSED = "canary-refused-4716";
    private static final String WRONG_PASSWORD = "canary-wrong-4717";
    private static final String DATABASE_PASSWORD = "canary-database-4718";
    private static final String OTHER_DATABASE_PASSWORD = "canary-database-4719";
    private static final String HEADER = "canary-header-4720";
    private static final String OTHER_HEADER = "canary-header-4721";

    static final List<String> CANARIES = List.of(
            Person.PASSWORD,
            BOX_PASSWORD,
            OTHER_PASSWORD,
            API_KEY,
            OTHER_API_KEY,
            GREETING,
            REFUSED,
            WRONG_PASSWORD,
            DATABASE_PASSWORD,
            OTHER_DATABASE_PASSWORD,
            HEADER,
            OTHER_HEADER);

    private static final String CREATE = """
            {"name": "%s", "password": "%s", "spec": {"variables": {"ANTHROPIC_API_KEY": "%s", "GREETING": "%s"}}}""";
    private static final String CHANGE = """
            {"spec": {"variables": {"ANTHROPIC_API_KEY": "%s", "GREETING": null}}}""";
    private static final String DATABASE = """
            {"name": "orders", "isGlobal": true, "type": "database", "provider": "postgres", "connectionString": "%s"}""";
    private static final String REMOTE = """
            {"name": "search", "isGlobal": true, "type": "custom", "transportType": "http", "url": "https://127.0.0.1:%d/mcp",
            "headers": {"Authorization": "%s"}}""";

    /** MCP servers for every box, one behind a connection string and one behind a header; where they are is nothing of the kind. */
    List<OwnedMcpServer> equipped() {
        OwnedMcpServer database = OwnedMcpServer.register(person, DATABASE.formatted(dsn(DATABASE_PASSWORD)));
        OwnedMcpServer remote = OwnedMcpServer.register(person, REMOTE.formatted(port(), HEADER));
        Stream.of(database, remote)
                .forEach(server -> person.post(server.path() + "/test").expect(200));
        person.post(OwnedMcpServer.ALL + "/test", DATABASE.formatted(dsn(REFUSED)))
                .expect(200);
        person.post(OwnedMcpServer.ALL, DATABASE.formatted(dsn(REFUSED))).expect(409);
        person.post(OwnedMcpServer.ALL, DATABASE.formatted(dsn(REFUSED) + "?sslmode=maybe"))
                .expect(422);
        database.changed("{\"connectionString\": \"" + dsn(OTHER_DATABASE_PASSWORD) + "\"}");
        return List.of(database, remote);
    }

    OwnedEnvironment created() {
        person.logIn(coolify.platform());
        logInWith(WRONG_PASSWORD);
        OwnedEnvironment box = person.create(CREATE.formatted("Parrot", BOX_PASSWORD, API_KEY, GREETING));
        return box.deployed();
    }

    /** @return a password that was generated on the way */
    String changed(OwnedEnvironment box, OwnedMcpServer remote) {
        remote.changed("{\"headers\": {\"Authorization\": \"" + OTHER_HEADER + "\"}}");
        person.patch(box.path(), CHANGE.formatted(OTHER_API_KEY)).expect(200);
        person.get(box.path() + "/changes").expect(200);
        person.post(box.path() + "/password", "{\"password\": \"" + OTHER_PASSWORD + "\"}")
                .expect(200);
        String generated =
                person.post(box.path() + "/password", "{}").expect(200).text("password");
        box.deployed();
        person.post(box.path() + "/password", "{\"password\": \"" + OTHER_PASSWORD + "\"}")
                .expect(200);
        return generated;
    }

    void failed(OwnedEnvironment box) {
        coolify.buildsHang(true);
        box.ask("deploy");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                box.deployments().getFirst().path("status").asString())
                        .isEqualTo("failed"));
        coolify.buildsHang(false);
    }

    /** What the box and its builds say is full of what they were given, lately and before that. */
    void lookedAt(OwnedEnvironment box, String generated) {
        String build = "/deployments/" + box.deployments().getFirst().path("id").asString() + "/log";
        coolify.tells(List.of(OTHER_PASSWORD, OTHER_API_KEY, GREETING, OTHER_HEADER, generated));
        assertThat(person.get(box.path() + "/logs").expect(200).body()).contains("********");
        assertThat(person.get(box.path() + build).expect(200).body()).contains("********");
        coolify.tellsNothing();
        Stream.of("", "/status", "/deployments", "/dockerfile", "/settings", "/changes")
                .forEach(part -> person.get(box.path() + part).expect(200));
        Stream.of("/health", "/api-reference/openapi.json", "/api/v1/environments", "/api/v1/platform")
                .forEach(path -> person.get(path).expect(200));
        Stream.of("/actuator", "/actuator/prometheus", "/actuator/env", "/actuator/heapdump")
                .forEach(path -> assertThat(person.get(path).status()).isGreaterThan(400));
        Person.administrator(coolify.platform()).get("/api/v1/admin/orphans").expect(200);
    }

    void refused(OwnedEnvironment box) {
        person.post("/api/v1/environments", CREATE.formatted("Parrot", REFUSED, REFUSED, REFUSED))
                .expect(409);
        person.post("/api/v1/environments", CREATE.formatted("Second", REFUSED + "'", REFUSED + "'", REFUSED))
                .expect(422);
        person.patch(box.path(), "{\"spec\": {\"variables\": {\"no name\": \"" + REFUSED + "\"}}}")
                .expect(422);
        person.post(box.path() + "/password", "{\"pass\": \"" + REFUSED + "\"}");
        person.post(box.path() + "/password", "{\"password\": \"" + REFUSED).expect(400);
        Person.signUp(coolify.platform())
                .patch(box.path(), CHANGE.formatted(REFUSED))
                .expect(404);
    }

    private void logInWith(String password) {
        Http.send(Http.request(URI.create(person.address() + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"email\":\"%s@example.org\",\"password\":\"%s\"}"
                                .formatted(person.username(), password))))
                .expect(401);
    }

    private String dsn(String password) {
        return "postgres://ada:" + password + "@127.0.0.1:" + port() + "/orders";
    }

    private int port() {
        return coolify.simulator().routerPort();
    }
}
