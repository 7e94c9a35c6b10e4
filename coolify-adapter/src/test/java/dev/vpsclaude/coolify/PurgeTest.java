package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.CREATE;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.LATER_DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.REMOVE;
import static dev.vpsclaude.coolify.CoolifyExamples.ROUTE;
import static dev.vpsclaude.coolify.CoolifyExamples.SET_VARIABLES;
import static dev.vpsclaude.coolify.CoolifyExamples.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.platform.PlatformCommand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PurgeTest {

    private static final Duration AGE = Duration.ofDays(30);

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final PurgeTable table = new PurgeTable(adapter.jdbc);

    PurgeTest() {
        adapter.jdbc
                .sql("update coolify_chore set lease_owner = null, lease_until = null, done_at = null")
                .update();
    }

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void what_settled_long_ago_is_removed_and_nothing_else() {
        adapter.ask(CREATE, ROUTE, STOP);
        settled(CREATE, 31);
        settled(ROUTE, 29);

        purge("node-1");

        assertThat(left()).containsExactlyInAnyOrder(IntentKind.idOf(ROUTE), IntentKind.idOf(STOP));
    }

    @Test
    void what_is_still_wanted_is_kept_however_old_it_is() {
        adapter.ask(CREATE);
        adapter.jdbc
                .sql("update coolify_intent set created_at = created_at - interval '90 days'")
                .update();

        purge("node-1");

        assertThat(left()).hasSize(1);
    }

    @Test
    void the_last_variables_of_an_environment_are_kept_until_it_is_removed() {
        PlatformCommand.SetVariables later = new PlatformCommand.SetVariables(
                ENVIRONMENT,
                LATER_DEPLOYMENT,
                APPLICATION,
                SET_VARIABLES.plain(),
                SET_VARIABLES.secret(),
                SET_VARIABLES.password());
        adapter.ask(SET_VARIABLES, later);
        settled(SET_VARIABLES, 40);
        settled(later, 40);

        purge("node-1");
        assertThat(left()).containsExactly(IntentKind.idOf(later));

        adapter.ask(REMOVE);
        again();
        purge("node-1");
        assertThat(left()).containsExactly(IntentKind.idOf(REMOVE));
    }

    @Test
    void more_than_one_batch_goes_in_one_round() {
        adapter.jdbc.sql("""
                        insert into coolify_intent (id, environment_id, kind, payload, state, settled_at)
                        select 'old-' || n, 'env', 'stop', '{}', 'done', clock_timestamp() - interval '31 days'
                        from generate_series(1, :number) n""").param("number", 2 * Purge.BATCH + 1).update();

        purge("node-1");

        assertThat(left()).isEmpty();
    }

    @Test
    void logs_of_builds_go_with_their_time() {
        adapter.watches.begin(
                new Watch.OfBuild(ENVIRONMENT, DEPLOYMENT, APPLICATION, BUILD, true), Duration.ofHours(1));
        purge("node-1");
        assertThat(adapter.builds.of(DEPLOYMENT)).isPresent();

        adapter.jdbc
                .sql("update coolify_build set noted_at = noted_at - interval '31 days'")
                .update();
        again();
        purge("node-1");
        assertThat(adapter.builds.of(DEPLOYMENT)).isEmpty();
    }

    @Test
    void one_node_does_it_once_an_hour() {
        assertThat(table.begin("node-1", Duration.ofHours(1), AGE)).isTrue();
        assertThat(table.begin("node-2", Duration.ofHours(1), AGE)).isFalse();
        table.end("node-1");
        assertThat(table.begin("node-2", Duration.ofHours(1), AGE)).isFalse();
        again();
        assertThat(table.begin("node-2", Duration.ofHours(1), AGE)).isTrue();
    }

    @Test
    void a_node_that_was_overtaken_stops() {
        assertThat(table.begin("node-1", Duration.ofHours(1), AGE)).isTrue();
        adapter.jdbc
                .sql("update coolify_chore set lease_until = clock_timestamp()")
                .update();
        assertThat(table.begin("node-2", Duration.ofHours(1), AGE)).isTrue();

        assertThat(table.goOn("node-1", AGE)).isFalse();
        assertThat(table.goOn("node-2", AGE)).isTrue();
    }

    private void purge(String owner) {
        assertThat(new Purge(table, owner, AGE).round()).isEqualTo(Duration.ofMinutes(10));
    }

    private void again() {
        adapter.jdbc
                .sql("update coolify_chore set done_at = done_at - interval '1 hour'")
                .update();
    }

    private void settled(PlatformCommand command, int daysAgo) {
        adapter.jdbc
                .sql("""
                        update coolify_intent
                        set state = 'done', settled_at = clock_timestamp() - :days * interval '1 day' where id = :id""")
                .param("days", daysAgo)
                .param("id", IntentKind.idOf(command))
                .update();
    }

    private List<String> left() {
        return adapter.jdbc
                .sql("select id from coolify_intent")
                .query((row, n) -> row.getString("id"))
                .list();
    }
}
