package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.CapturedLog;
import dev.vpsclaude.server.testing.Everywhere;
import dev.vpsclaude.server.testing.FollowedEvents;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.PushedEvent;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** Every secret is a text that occurs nowhere else; whatever happens, it must not come to light anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsStaySecretTest {

    private static final String BOX_PASSWORD = "canary-box-4711";
    private static final String OTHER_PASSWORD = "canary-box-4712";
    private static final String API_KEY = "canary-sk-ant-4713";
    private static final String OTHER_API_KEY = "canary-sk-ant-4714";
    private static final String GREETING = "canary-greeting-4715";
    private static final String REFUSED = "canary-refused-4716";
    private static final String WRONG_PASSWORD = "canary-wrong-4717";
    private static final List<String> CANARIES = List.of(
            Person.PASSWORD, BOX_PASSWORD, OTHER_PASSWORD, API_KEY, OTHER_API_KEY, GREETING, REFUSED, WRONG_PASSWORD);

    private static final String CREATE = """
            {"name": "%s", "password": "%s", "spec": {"variables": {"ANTHROPIC_API_KEY": "%s", "GREETING": "%s"}}}""";
    private static final String CHANGE = """
            {"spec": {"variables": {"ANTHROPIC_API_KEY": "%s", "GREETING": null}}}""";

    private final TalkativeCoolify coolify = TalkativeCoolify.start();
    private final CapturedLog log = CapturedLog.begin();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Everywhere.Listening listening = Everywhere.listen(coolify.platform(), heard);
    private final Person person = Person.signUp(coolify.platform());

    @AfterAll
    void end() throws Exception {
        listening.close();
        log.close();
        coolify.close();
    }

    @Test
    void no_canary_is_found_whatever_is_done_with_a_box() throws Exception {
        try (FollowedEvents pushed = person.follow()) {
            OwnedEnvironment box = created();
            String generated = changed(box);
            failed(box);
            box.deployed();
            lookedAt(box, generated);
            refused(box);
            heard.addAll(pushed.events().stream().map(PushedEvent::data).toList());

            assertThat(heard.stream().filter(answer -> answer.contains(generated)))
                    .as("a generated password is told once")
                    .hasSize(1);
            assertThat(everywhere().with(generated)).containsExactly("answers");
            assertNoCanaries();

            box.deleted();
            heard.addAll(pushed.events().stream().map(PushedEvent::data).toList());
            assertNoCanaries();
        }
    }

    /** The other way round: what is put there is found. */
    @Test
    void each_place_is_looked_at() {
        String leak = "leak-4718";
        person.create("{\"name\": \"" + leak + "\"}").deployed();
        InCoolify.of(coolify.platform()).create(leak);
        LoggerFactory.getLogger("dev.vpsclaude.leak").debug("It is {}.", leak);
        LoggerFactory.getLogger("org.example.leak").warn("It is.", new IllegalStateException("leak-4719"));
        coolify.platform()
                .jdbc()
                .sql("update secret set ciphertext = convert_to('leak-4720', 'UTF8') where purpose like '%/password'")
                .update();

        assertThat(everywhere().with(leak))
                .contains("answers", "coolify", "log", "table public.environment", "table public.event");
        assertThat(everywhere().with("leak-4719")).containsExactly("log");
        assertThat(everywhere().with("leak-4720")).containsExactly("table public.secret");
    }

    private OwnedEnvironment created() {
        person.logIn(coolify.platform());
        logInWith(WRONG_PASSWORD);
        OwnedEnvironment box = person.create(CREATE.formatted("Parrot", BOX_PASSWORD, API_KEY, GREETING));
        return box.deployed();
    }

    private String changed(OwnedEnvironment box) {
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

    private void failed(OwnedEnvironment box) {
        coolify.buildsHang(true);
        box.ask("deploy");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                box.deployments().getFirst().path("status").asString())
                        .isEqualTo("failed"));
        coolify.buildsHang(false);
    }

    /** What the box and its builds say is full of what they were given, lately and before that. */
    private void lookedAt(OwnedEnvironment box, String generated) {
        String build = "/deployments/" + box.deployments().getFirst().path("id").asString() + "/log";
        coolify.tells(List.of(OTHER_PASSWORD, OTHER_API_KEY, GREETING, "and " + generated));
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

    private void refused(OwnedEnvironment box) {
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
        Answer answer = Http.send(Http.request(URI.create(person.address() + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(person.username(), password))));
        answer.expect(401);
    }

    private Everywhere everywhere() {
        return new Everywhere(coolify.platform(), List.copyOf(heard), log.lines());
    }

    private void assertNoCanaries() {
        assertThat(heard).hasSizeGreaterThan(20);
        assertThat(log.lines()).isNotEmpty();
        Everywhere everywhere = everywhere();
        assertThat(CANARIES)
                .allSatisfy(canary -> assertThat(everywhere.with(canary))
                        .as("where %s was found", canary)
                        .isEmpty());
    }
}
