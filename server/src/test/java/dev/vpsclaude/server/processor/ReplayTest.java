package dev.vpsclaude.server.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentRenamed;
import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.query.environment.EnvironmentProjection;
import dev.vpsclaude.query.environment.ReadModel;
import dev.vpsclaude.server.processor.ReplayRow.State;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Rows that are made anew while the platform serves. */
class ReplayTest {

    private static final String ROWS = "/api/v1/admin/processors/environments";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private final Person administrator = Person.administrator(platform);
    private final Person owner = Person.signUp(platform);
    private final OwnedEnvironment box = owner.create("{\"name\":\"Study\"}").deployed();
    private final JdbcClient jdbc = platform.jdbc();
    private final PlatformTransactionManager transactions = platform.bean(PlatformTransactionManager.class);

    @AfterEach
    void remove() {
        platform.remove();
    }

    @Test
    void it_gives_the_rows_that_there_were() {
        owner.write("{\"name\":\"told\",\"description\":\"a\",\"content\":\"b\"}");
        for (String processor : List.of("environments", "equipment")) {
            caughtUp(processor);
            String before = rows();
            administrator
                    .post("/api/v1/admin/processors/" + processor + "/replay")
                    .expect(202);
            JsonNode replay = ended(processor);
            assertThat(replay.path("state").asString()).as(replay.toString()).isEqualTo("done");
            assertThat(replay.path("percent").asInt()).isEqualTo(100);
            assertThat(replay.path("eventsPerSecond").asLong()).isPositive();
            assertThat(replay.path("differences"))
                    .isNotEmpty()
                    .allSatisfy(table -> assertThat(table.path("missing").asLong()
                                    + table.path("superfluous").asLong()
                                    + table.path("differing").asLong())
                            .as(table.toString())
                            .isZero());
            assertThat(rows()).isEqualTo(before);
        }
        assertThat(schemas()).isZero();
    }

    @Test
    void rows_that_are_wrong_are_put_right_and_counted() {
        caughtUp("environments");
        String right = rows();
        spoil();
        insertStranger();

        administrator.post(ROWS + "/replay").expect(202);

        JsonNode environments = ended("environments")
                .path("differences")
                .valueStream()
                .filter(table -> table.path("table").asString().equals("environment"))
                .findFirst()
                .orElseThrow();
        assertThat(environments.path("differing").asInt()).isOne();
        assertThat(environments.path("superfluous").asInt()).isOne();
        assertThat(rows()).isEqualTo(right);
    }

    /** The projection keeps in mind what it wrote last, and goes on from it without asking the table. */
    @Test
    void what_was_remembered_of_wrong_rows_is_forgotten_with_them() {
        spoil();
        platform.bean(EnvironmentProjection.class).forgetRows();
        rename("Library");
        assertThat(deployedSpecVersion()).as("the wrong row was gone on from").isEqualTo(77);

        administrator.post(ROWS + "/replay").expect(202);
        assertThat(ended("environments").path("state").asString()).isEqualTo("done");
        assertThat(deployedSpecVersion()).isOne();

        rename("Kitchen");
        assertThat(deployedSpecVersion()).isOne();
    }

    @Test
    void what_was_only_compared_stays() {
        caughtUp("environments");
        spoil();
        String wrong = rows();

        administrator.post(ROWS + "/replay", "{\"compareOnly\": true}").expect(202);

        assertThat(ended("environments").path("differences").toString()).contains("\"differing\":1");
        assertThat(rows()).isEqualTo(wrong);
    }

    @Test
    void the_rows_can_be_read_until_the_new_ones_take_their_place() {
        caughtUp("environments");
        spoil();
        new TransactionTemplate(transactions).executeWithoutResult(hold -> {
            jdbc.sql("lock table environment in share mode").update();
            administrator.post(ROWS + "/replay").expect(202);
            await().atMost(PATIENCE).until(this::isWaitingForTheRows);

            assertThat(box.read().expect(200).text("name")).isEqualTo("Spoiled");
            assertThat(owner.get("/api/v1/environments").expect(200).json().path("items"))
                    .hasSize(1);
            assertThat(administrator.get(ROWS).expect(200).text("state")).isEqualTo("replaying");
            administrator.post("/api/v1/admin/processors/equipment/replay").expectProblem(409, "replay_running");
        });
        assertThat(ended("environments").path("state").asString()).isEqualTo("done");
        assertThat(box.read().text("name")).isEqualTo("Study");
    }

    @Test
    void after_a_kill_in_the_middle_another_goes_on_where_it_was() {
        caughtUp("environments");
        platform.bean(ReplayWorker.class).stop();
        String right = rows();
        spoil();
        String wrong = rows();
        begin();

        Replay first = replay(platform.beans(ReadModel.class), 2);
        assertThat(first.step()).isTrue();
        assertThat(first.step()).isTrue();
        assertThat(last().position()).isEqualTo(4);
        assertThat(rows()).as("what is shown").isEqualTo(wrong);

        Replay second = replay(platform.beans(ReadModel.class), 2);
        assertThat(second.step()).isTrue();
        assertThat(last().position()).isEqualTo(6);
        while (second.step()) {
            assertThat(last().state()).isEqualTo(State.BUILDING);
        }

        assertThat(last().state()).isEqualTo(State.DONE);
        assertThat(rows()).isEqualTo(right);
    }

    @Test
    void an_event_that_cannot_be_taken_ends_it_and_is_named() {
        owner.patch(box.path(), "{\"name\":\"Poisoned\"}").expect(200);
        caughtUp("environments");
        platform.bean(ReplayWorker.class).stop();
        String before = rows();
        begin();
        List<ReadModel> poisoned = platform.beans(ReadModel.class).stream()
                .map(model -> new ReadModel(model.processor(), model.tables(), Poisoned::new))
                .toList();

        Replay replay = replay(poisoned, 500);
        while (replay.step()) {
            assertThat(last().state()).isEqualTo(State.BUILDING);
        }

        ReplayRow ended = last();
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.failure()).isNotNull().satisfies(trouble -> {
            assertThat(trouble.stream()).isEqualTo(box.id());
            assertThat(trouble.type()).isEqualTo("environment-renamed");
            assertThat(trouble.message()).contains("IllegalStateException").doesNotContain("Poisoned");
        });
        assertThat(rows()).isEqualTo(before);
        assertThat(schemas()).isZero();
    }

    @Test
    void a_cancelled_one_leaves_everything_as_it_was() {
        platform.bean(ReplayWorker.class).stop();
        caughtUp("environments");
        spoil();
        String before = rows();
        begin();
        replay(platform.beans(ReadModel.class), 2).step();

        assertThat(administrator
                        .delete(ROWS + "/replay")
                        .expect(200)
                        .json()
                        .path("replay")
                        .path("state")
                        .asString())
                .isEqualTo("cancelled");

        assertThat(replay(platform.beans(ReadModel.class), 2).step()).isFalse();
        assertThat(rows()).isEqualTo(before);
        assertThat(schemas()).isZero();
        administrator.delete(ROWS + "/replay").expectProblem(409, "replay_not_running");
    }

    @Test
    void processes_are_not_made_anew() {
        administrator.post("/api/v1/admin/processors/deployments/replay").expectProblem(409, "replay_not_possible");
        administrator.post("/api/v1/admin/processors/nothing/replay").expectProblem(404, "not_found");
    }

    /** A projection that cannot take a name. */
    static final class Poisoned {
        @EventHandler
        void on(EnvironmentEvent event) {
            if (event instanceof EnvironmentRenamed e) {
                throw new IllegalStateException(e.name().text());
            }
        }
    }

    private void begin() {
        assertThat(platform.bean(ReplayTable.class)
                        .begin(UUID.randomUUID(), "environments", false, UserId.of(administrator.id())))
                .isTrue();
    }

    private Replay replay(List<ReadModel> models, int batch) {
        return new Replay(
                platform.bean(ReplayTable.class),
                platform.bean(TokenRows.class),
                platform.bean(PostgresEventStore.class),
                models,
                jdbc,
                transactions,
                batch,
                0);
    }

    private ReplayRow last() {
        return java.util.Objects.requireNonNull(
                platform.bean(ReplayTable.class).last().get("environments"));
    }

    private JsonNode ended(String processor) {
        String path = "/api/v1/admin/processors/" + processor;
        await().atMost(PATIENCE)
                .until(() -> !administrator
                        .get(path)
                        .json()
                        .path("replay")
                        .path("state")
                        .asString("building")
                        .equals("building"));
        return administrator.get(path).json().path("replay");
    }

    private void caughtUp(String processor) {
        await().atMost(PATIENCE)
                .until(() -> administrator
                                .get("/api/v1/admin/processors/" + processor)
                                .json()
                                .path("lag")
                                .path("events")
                                .asLong()
                        == 0);
    }

    private void spoil() {
        caughtUp("environments");
        jdbc.sql("update environment set name = 'Spoiled', deployed_spec_version = 77")
                .update();
    }

    private void insertStranger() {
        jdbc.sql("""
                insert into environment select gen_random_uuid(), owner, name, 'stranger', status, desired, observed, spec,
                    spec_version, deployed_spec_version, version, position, deployment, last_deployed_at, failure,
                    created_at, updated_at, deleted from environment""").update();
    }

    private void rename(String name) {
        owner.patch(box.path(), "{\"name\":\"" + name + "\"}").expect(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(box.read().text("name")).isEqualTo(name));
    }

    private int deployedSpecVersion() {
        return jdbc.sql("select deployed_spec_version from environment")
                .query(Integer.class)
                .single();
    }

    private String rows() {
        return jdbc.sql("""
                select concat_ws('|',
                    (select string_agg(e::text, ';' order by id) from environment e),
                    (select string_agg(d::text, ';' order by id) from deployment d),
                    (select string_agg(o::text, ';' order by id) from operation o),
                    (select string_agg(s::text, ';' order by id) from skill s),
                    (select string_agg(m::text, ';' order by id) from mcp_server m))""").query(String.class).single();
    }

    private boolean isWaitingForTheRows() {
        return jdbc.sql("select count(*) from pg_locks where not granted and mode like '%ExclusiveLock'"
                                + " and relation = 'public.environment'::regclass")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int schemas() {
        return jdbc.sql("select count(*) from pg_namespace where nspname like 'replay\\_%'")
                .query(Integer.class)
                .single();
    }
}
