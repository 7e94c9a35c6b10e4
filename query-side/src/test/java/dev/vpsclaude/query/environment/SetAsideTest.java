package dev.vpsclaude.query.environment;

import static dev.vpsclaude.query.environment.EnvironmentExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.json.MessagesJson;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentQuery.ListDeployments;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.RowsQuery.CountSetAside;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that cannot be taken concerns one environment and nobody else. */
class SetAsideTest {

    private final ViewsOnPostgres views = new ViewsOnPostgres();
    private final EnvironmentExamples box = ada(1);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void the_others_get_on_as_if_nothing_had_happened() {
        List<EnvironmentEvent> traffic = EnvironmentProjectionTest.traffic();
        views.append(traffic);
        views.projectAll(7);
        List<@Nullable String> expected = rowsWithout(box.id());

        for (int size : new int[] {1, 7, traffic.size()}) {
            views.reset();
            views.fold.poison(box.reconfigured(2));
            views.projectAll(size);

            assertThat(rowsWithout(box.id())).as("batches of " + size).isEqualTo(expected);
            assertThat(aside())
                    .extracting(row -> row.get("environment"))
                    .containsExactly(box.id().uuid());
        }
    }

    @Test
    void the_first_failure_is_written_down_without_what_the_event_carried() {
        views.happen(box.created(), views.fold.poison(box.renamed("Library")), box.renamed("Attic"));

        assertThat(aside()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("environment", box.id().uuid());
            assertThat(row).containsEntry("version", 1L);
            assertThat(row).containsEntry("position", 2L);
            assertThat(row).containsEntry("event_type", "EnvironmentRenamed");
            assertThat(row.get("error"))
                    .asString()
                    .startsWith("java.lang.UnsupportedOperationException at PoisonedFold.java:");
            assertThat(row.values().toString()).doesNotContain(PoisonedFold.PAYLOAD);
        });
    }

    @Test
    void its_rows_stay_as_they_were_and_what_comes_later_is_skipped() {
        views.happen(box.created(), box.renamed("Library"));
        EnvironmentView before = read();

        views.happen(views.fold.poison(box.reconfigured(2)));
        views.project(views.append(List.of(box.renamed("Attic"), box.requested(1))));
        views.happen(box.generated(1));

        assertThat(read()).isEqualTo(before);
        assertThat(views.queries
                        .handle(new ListDeployments(ADA, box.id(), 0, 10))
                        .items())
                .isEmpty();
        assertThat(aside()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("version", 2L);
            assertThat(row).containsEntry("skipped_to", 5L);
        });
    }

    @Test
    void of_the_batch_in_which_it_fails_nothing_of_it_is_written() {
        List<EnvironmentEvent> events = new ArrayList<>(List.of(box.created(), ada(2).created()));
        events.addAll(box.built(1));
        events.addAll(List.of(
                box.succeeded(1), box.stopRequested(1), views.fold.poison(box.stopped(1)), box.deletionRequested(2)));

        views.project(views.append(events));

        assertThat(views.fingerprints())
                .satisfiesExactly(
                        environments -> assertThat(environments).contains(", 1 rows"),
                        deployments -> assertThat(deployments).contains(", 0 rows"),
                        operations -> assertThat(operations).contains(", 0 rows"));
        assertThat(aside()).singleElement().satisfies(row -> assertThat(row).containsEntry("skipped_to", 13L));
    }

    @Test
    void one_that_failed_at_its_creation_has_no_row_and_gets_none_later() {
        views.happen(views.fold.poison(box.created()), box.renamed("Library"), box.renamed("Attic"));

        assertThat(views.queries.handle(new FindEnvironment(ADA, box.id()))).isEmpty();
        assertThat(aside()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("version", 0L);
            assertThat(row).containsEntry("skipped_to", 2L);
        });
    }

    @Test
    void a_row_that_has_missed_an_event_is_noticed_though_nobody_knows_why() {
        views.happen(box.created());
        views.append(List.of(box.renamed("Library")));
        views.happen(box.renamed("Attic"));

        assertThat(read().name().text()).isEqualTo("Study");
        assertThat(aside()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("version", 2L);
            assertThat(row.get("error")).isNull();
        });
    }

    @Test
    void the_alarm_is_raised_once() {
        var failing = new StampedEvent(views.fold.poison(box.created()), stamp(0));
        var later = new StampedEvent(box.renamed("Library"), stamp(1));

        assertThat(failuresOf(failing, later)).extracting(SetAside::environment).containsExactly(box.id());
        assertThat(failuresOf(later)).isEmpty();
    }

    @Test
    void a_batch_that_is_delivered_twice_changes_nothing() {
        views.append(List.of(
                box.created(), views.fold.poison(box.renamed("Library")), ada(2).created(), box.renamed("Attic")));
        views.projectAll(2);
        List<String> once = views.fingerprints();
        List<Map<String, @Nullable Object>> aside = aside();

        views.projectAll(2);

        assertThat(views.fingerprints()).isEqualTo(once);
        assertThat(aside()).isEqualTo(aside);
    }

    @Test
    void a_batch_that_rolls_back_sets_nothing_aside() {
        var batch = views.append(List.of(views.fold.poison(box.created())));

        assertThatThrownBy(() -> views.projectThen(batch, () -> {
                    throw new IllegalStateException("the node is lost");
                }))
                .hasRootCauseMessage("the node is lost");

        assertThat(aside()).isEmpty();
    }

    @Test
    void a_rebuild_begins_with_nothing_set_aside() {
        views.happen(views.fold.poison(box.created()), box.renamed("Library"));
        assertThat(views.rows.handle(new CountSetAside())).isEqualTo(1);

        views.reset();
        assertThat(views.rows.handle(new CountSetAside())).isZero();
    }

    private List<SetAside> failuresOf(StampedEvent... events) {
        Batch batch = new Batch(Tables.of(views.jdbc, MessagesJson.stored()), new RecentRows(), views.fold);
        Stream.of(events).forEach(batch::add);
        batch.project();
        return batch.failures();
    }

    private EnvironmentView read() {
        return views.queries.handle(new FindEnvironment(ADA, box.id())).orElseThrow();
    }

    private List<Map<String, @Nullable Object>> aside() {
        return views.jdbc.queryForList("select * from environment_set_aside order by environment");
    }

    private List<@Nullable String> rowsWithout(EnvironmentId id) {
        return views.jdbc.queryForList("""
                select row from (
                    select id::text as id, x::text as row from environment x where id <> ?
                    union all select id::text, x::text from deployment x where environment <> ?
                    union all select id, x::text from operation x where environment <> ?) as rows
                order by id
                """, String.class, id.uuid(), id.uuid(), id.uuid());
    }
}
