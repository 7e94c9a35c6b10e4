package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.postgres.testing.TestDatabase;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an earlier version noted and did not perform is performed by this one. */
class OlderIntentsTest {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final IntentTable intents = new IntentTable(jdbc);

    @ParameterizedTest
    @MethodSource
    void an_intent_without_an_exposure_is_for_an_application_that_is_alone(PlatformCommand command) {
        migrateTo("206");
        noted(command);
        assertThat(jdbc.sql("update coolify_intent set payload = payload - 'exposure'")
                        .update())
                .isEqualTo(1);
        migrateTo("latest");

        assertThat(intents.lease("node-1", Duration.ofMinutes(1)).map(Intent::command))
                .contains(command);
    }

    static PlatformCommand[] an_intent_without_an_exposure_is_for_an_application_that_is_alone() {
        return new PlatformCommand[] {CoolifyExamples.ROUTE, CoolifyExamples.PROBE};
    }

    @ParameterizedTest
    @MethodSource
    void a_build_that_may_have_been_asked_for_is_looked_for(int attempts, boolean asked) {
        migrateTo("206");
        noted(CoolifyExamples.START_BUILD);
        jdbc.sql("update coolify_intent set attempts = :attempts")
                .param("attempts", attempts)
                .update();
        migrateTo("latest");

        assertThat(intents.lease("node-1", Duration.ofMinutes(1)).map(Intent::asked))
                .contains(asked);
    }

    static Object[][] a_build_that_may_have_been_asked_for_is_looked_for() {
        return new Object[][] {{0, false}, {2, true}};
    }

    /** As the earlier version did, which knew fewer columns. */
    private void noted(PlatformCommand command) {
        jdbc.sql("""
                        insert into coolify_intent (id, environment_id, deployment_id, kind, payload, state)
                        values (:id, :environment, :deployment, :kind, :payload::jsonb, 'requested')""")
                .param("id", IntentKind.idOf(command))
                .param("environment", command.environmentId().text())
                .param("deployment", CoolifyExamples.DEPLOYMENT.text())
                .param("kind", IntentKind.of(command).stored())
                .param("payload", IntentPayload.write(command))
                .update();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .target(version)
                .load()
                .migrate();
    }
}
