package dev.vpsclaude.server.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same key and the same request: the same answer, and one effect. */
class RepeatedRequestsTest {

    private static final String ENVIRONMENTS = "/api/v1/environments";
    private static final String SKILL = "{\"name\":\"repeated\",\"description\":\"a\",\"content\":\"b\"}";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_repeated_creation_has_the_same_answer_and_creates_nothing() {
        Answer first = create(key, "Once").expect(201);
        Answer again = create(key, "Once").expect(201);

        same(again, first);
        assertThat(first.text("password"))
                .as("told again to whoever was told it")
                .hasSize(20);
        assertThat(count(ENVIRONMENTS)).isEqualTo(1);
    }

    @Test
    void quotation_marks_around_the_key_make_no_other_key_of_it() {
        same(create("\"" + key + "\"", "Quoted"), create(key, "Quoted"));
    }

    @Test
    void a_repeated_refusal_is_the_same_too() {
        Answer first = create(key, " ").expectProblem(422, "validation_failed");
        assertThat(create(key, " ").body()).as("its trace included").isEqualTo(first.body());
    }

    @Test
    void a_key_is_for_one_body_only() {
        create(key, "First").expect(201);
        create(key, "Second").expectProblem(422, "idempotency_key_reused");
        assertThat(count(ENVIRONMENTS)).isEqualTo(1);
    }

    @Test
    void a_key_is_for_one_person_and_one_route_only() {
        Person other = Person.signUp(platform);
        Answer mine = create(key, "Mine").expect(201);
        Answer theirs = send(other, key, ENVIRONMENTS, "{\"name\":\"Mine\"}").expect(201);
        send(person, key, "/api/v1/skills", SKILL).expect(201);
        assertThat(theirs.text("id")).isNotEqualTo(mine.text("id"));
        assertThat(other.get(ENVIRONMENTS + "/" + mine.text("id")).status()).isEqualTo(404);
    }

    @Test
    void fifty_at_once_have_one_effect_and_the_same_answer() throws InterruptedException {
        List<Answer> answers = atOnce(50, n -> create(key, "At once"));
        assertThat(answers).hasSize(50).allSatisfy(answer -> same(answer, answers.getFirst()));
        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertThat(count(ENVIRONMENTS)).isEqualTo(1);
    }

    @Test
    void so_have_deployments_at_once() throws InterruptedException {
        OwnedEnvironment environment = person.create();
        List<Answer> answers = atOnce(20, n -> send(person, key, environment.path() + "/deploy", ""));
        assertThat(answers).allSatisfy(answer -> same(answer, answers.getFirst()));
        assertThat(answers.getFirst().expect(202).header("Location")).startsWith("/api/v1/operations/dep_");
        environment.becomes("running");
        same(send(person, key, environment.path() + "/deploy", ""), answers.getFirst());
        assertThat(environment.deployments()).hasSize(1);
    }

    @Test
    void a_request_that_takes_long_is_under_way_for_others() throws Exception {
        try (Connection blocker = platform.bean(DataSource.class).getConnection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("select position from event_head for update");
            List<Answer> first = Collections.synchronizedList(new ArrayList<>());
            Thread slow = Thread.ofVirtual().start(() -> first.add(create(key, "Slow")));
            org.awaitility.Awaitility.await().until(() -> rows() == 1);

            Answer second = create(key, "Slow").expectProblem(409, "request_in_flight");
            assertThat(second.header("Retry-After")).isEqualTo("1");

            blocker.rollback();
            slow.join();
            same(create(key, "Slow"), first.getFirst().expect(201));
        }
    }

    @Test
    void an_answer_that_asks_to_come_again_is_not_kept() {
        String body =
                "{\"name\":\"t\",\"type\":\"database\",\"provider\":\"sqlite\",\"connectionString\":\"/workspace/a.db\"}";
        for (int n = 0; n < 5; n++) {
            person.post("/api/v1/mcp-servers/test", body).expect(200);
        }
        Answer refused = send(person, key, "/api/v1/mcp-servers/test", body).expectProblem(429, "too_many_requests");
        assertThat(refused.header("Retry-After")).isNotBlank();
        jdbc().sql("delete from mcp_test where owner = (select person from kept_request where person = ?)")
                .param(uuid())
                .update();
        send(person, key, "/api/v1/mcp-servers/test", body).expect(200);
    }

    /** The answer was lost with its node, after its command was stored. */
    @Test
    void a_creation_whose_node_died_is_found_again_with_its_password() {
        Answer first = create(key, "Survivor").expect(201);
        person.patch(ENVIRONMENTS + "/" + first.text("id"), "{\"name\":\"Renamed meanwhile\"}")
                .expect(200);
        loseTheAnswer();

        same(create(key, "Survivor"), first);
        assertThat(count(ENVIRONMENTS)).isEqualTo(1);
        same(create(key, "Survivor"), first);
    }

    @Test
    void so_is_a_deployment_that_has_ended_and_a_stop_and_a_new_password() {
        OwnedEnvironment environment = person.create();
        Answer deployed = send(person, key, environment.path() + "/deploy", "").expect(202);
        environment.becomes("running");
        loseTheAnswer();
        same(send(person, key, environment.path() + "/deploy", ""), deployed);

        Answer password =
                send(person, key, environment.path() + "/password", "{}").expect(200);
        loseTheAnswer();
        same(send(person, key, environment.path() + "/password", "{}"), password);

        Answer stopped = send(person, key, environment.path() + "/stop", "").expect(202);
        environment.becomes("stopped");
        loseTheAnswer();
        same(send(person, key, environment.path() + "/stop", ""), stopped);
        assertThat(environment.deployments()).hasSize(1);
    }

    @Test
    void so_is_a_cancellation_that_could_not_be_asked_for_any_more() {
        OwnedEnvironment environment = person.create();
        environment.ask("deploy");
        Answer cancelled = send(person, key, environment.path() + "/cancel", "").expect(202);
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> person.post(environment.path() + "/cancel").expectProblem(409, "nothing_to_cancel"));
        loseTheAnswer();
        same(send(person, key, environment.path() + "/cancel", ""), cancelled);
    }

    @Test
    void so_are_a_skill_and_an_mcp_server() {
        Answer skill = send(person, key, "/api/v1/skills", SKILL).expect(201);
        String body = """
                {"name": "s", "type": "custom", "transportType": "http", "url": "https://example.org/mcp", "headers": {"A": "b"}}""";
        Answer server = send(person, key, OwnedMcpServer.ALL, body).expect(201);
        OwnedSkill.of(person, skill);
        loseTheAnswer();
        same(send(person, key, "/api/v1/skills", SKILL), skill);
        same(send(person, key, OwnedMcpServer.ALL, body), server);
        assertThat(count("/api/v1/skills")).isEqualTo(1);
    }

    @Test
    void after_a_day_the_key_is_a_new_one_and_nothing_is_left_of_the_old_answer() {
        Answer first = create(key, "Yesterday").expect(201);
        jdbc().sql("update kept_request set made_at = made_at - interval '25 hours' where person = ?")
                .param(uuid())
                .update();
        jdbc().sql(
                        "update secret set created_at = created_at - interval '25 hours' where tenant = ? and purpose like 'request/%'")
                .param(uuid())
                .update();

        Answer today = create(key, "Today").expect(201);
        assertThat(today.text("id")).isNotEqualTo(first.text("id"));
        assertThat(sealedAnswers()).isEqualTo(2);

        platform.bean(KeptRequestTable.class).forgetOld();
        assertThat(sealedAnswers()).isEqualTo(1);
        same(create(key, "Today"), today);
    }

    @Test
    void neither_the_key_nor_the_password_that_was_told_stands_in_the_database() {
        Answer created = create(key, "Secret").expect(201);
        List<@Nullable String> rows = jdbc().sql(
                        "select k::text || s::text from kept_request k join secret s on s.id = k.answer where k.person = ?")
                .param(uuid())
                .query(String.class)
                .list();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).doesNotContain(key, created.text("password"), hex(created.text("password")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "two words", "\"half", "a\"b"})
    void what_is_no_key_is_told(String noKey) {
        create(noKey, "A").expectProblem(400, "idempotency_key_invalid");
    }

    @Test
    void a_key_that_is_too_long_is_none() {
        create("k".repeat(256), "A").expectProblem(400, "idempotency_key_invalid");
        create("k".repeat(255), "A").expect(201);
    }

    @Test
    void who_is_not_logged_in_gets_no_kept_answer() {
        create(key, "Mine").expect(201);
        Answer stranger = Http.send(Http.request(java.net.URI.create(platform.address() + ENVIRONMENTS))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Mine\"}")));
        assertThat(stranger.status()).isIn(401, 403);
        assertThat(stranger.body()).doesNotContain("password");
    }

    private Answer create(String withKey, String name) {
        return send(person, withKey, ENVIRONMENTS, "{\"name\":\"%s\"}".formatted(name));
    }

    private static Answer send(Person who, String withKey, String path, String body) {
        return Http.send(who.withBody("POST", path, body).header("Idempotency-Key", withKey));
    }

    private static void same(Answer answer, Answer expected) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(expected.status());
        assertThat(answer.body()).isEqualTo(expected.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(answer.header(header)).as(header).isEqualTo(expected.header(header));
        }
    }

    private void loseTheAnswer() {
        jdbc().sql(
                        "update kept_request set status = null, answer = null, claimed_until = clock_timestamp() where person = ?")
                .param(uuid())
                .update();
    }

    private int rows() {
        return number("select count(*) from kept_request where person = ?");
    }

    private int sealedAnswers() {
        return number("select count(*) from secret where tenant = ? and purpose like 'request/%'");
    }

    private int number(String sql) {
        return jdbc().sql(sql).param(uuid()).query(Integer.class).single();
    }

    private int count(String path) {
        org.awaitility.Awaitility.await()
                .until(() -> !person.get(path).json().path("items").isEmpty());
        return person.get(path).json().path("items").size();
    }

    private UUID uuid() {
        return dev.vpsclaude.messages.account.UserId.of(person.id()).uuid();
    }

    private JdbcClient jdbc() {
        return platform.jdbc();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<Answer> atOnce(int many, java.util.function.IntFunction<Answer> request)
            throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = IntStream.range(0, many)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                        answers.add(request.apply(n));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return answers;
    }
}
