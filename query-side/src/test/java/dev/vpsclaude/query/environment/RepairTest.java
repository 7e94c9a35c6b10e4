package dev.vpsclaude.query.environment;

import static dev.vpsclaude.query.environment.EnvironmentExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentQuery.Changes;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fold is in order again: the rows of those that were set aside are made from their history. */
class RepairTest {

    private static final Duration USUAL = Duration.ofMinutes(10);

    private final ViewsOnPostgres views = new ViewsOnPostgres();
    private final EnvironmentExamples box = ada(1);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void whichever_event_had_failed_the_rows_equal_a_rebuild() {
        List<EnvironmentEvent> life = Lives.eventful(box);
        views.append(life);
        views.append(List.of(ada(2).created(), ada(2).renamed("Library")));
        views.projectAll(100);
        List<String> rebuilt = views.fingerprints();

        for (EnvironmentEvent event : life) {
            views.reset();
            views.fold.poison(event);
            views.projectAll(4);
            views.fold.heal();
            assertThat(views.fingerprints()).as("%s fails", event).isNotEqualTo(rebuilt);

            repair().round();

            assertThat(views.fingerprints()).as("%s had failed", event).isEqualTo(rebuilt);
            assertThat(views.tables.setAside().count()).isZero();
        }
    }

    @Test
    void the_projection_goes_on_from_the_repaired_rows() {
        views.happen(box.created(), views.fold.poison(box.renamed("Library")), box.requested(1));
        views.fold.heal();
        repair().round();
        views.happen(box.generated(1), box.applicationCreated(1));

        assertThat(views.tables.setAside().count()).isZero();
        assertEqualToARebuild();
    }

    @Test
    void the_rows_tell_no_more_than_the_projection_has_read() {
        views.happen(box.created(), views.fold.poison(box.renamed("Library")), box.renamed("Attic"));
        var unread = views.append(List.of(box.renamed("Cellar")));
        views.fold.heal();
        repair().round();
        assertThat(read().name().text()).isEqualTo("Attic");

        views.project(unread);
        assertThat(read().name().text()).isEqualTo("Cellar");
        assertEqualToARebuild();
    }

    @Test
    void whoever_follows_the_rows_hears_of_it() {
        views.happen(box.created(), views.fold.poison(box.renamed("Library")));
        views.fold.heal();
        List<Changes> heard = new ArrayList<>();
        views.feed.follow(ADA, new ChangeFeed.Follower() {
            @Override
            public void changed(Changes changes) {
                heard.add(changes);
            }

            @Override
            public void lookAgain() {
                // Only what other nodes wrote is looked for.
            }
        });

        repair().round();

        assertThat(heard).containsExactly(new Changes(List.of(read()), List.of()));
    }

    @Test
    void one_that_cannot_be_repaired_stays_and_keeps_no_other_from_it() {
        views.happen(views.fold.poison(box.created()), views.fold.poison(ada(2).created()));
        views.fold.heal();
        EnvironmentHistory unreadable = id -> {
            if (id.equals(box.id())) {
                throw new IllegalStateException("the history cannot be read");
            }
            return views.life(id);
        };

        views.repairElsewhere(unreadable).round();

        assertThat(views.tables.setAside().list()).containsExactly(box.id());
        assertThat(views.queries.handle(new FindEnvironment(ADA, ada(2).id()))).isPresent();
    }

    @Test
    void a_history_that_lacks_what_was_skipped_repairs_nothing() {
        views.happen(box.created(), views.fold.poison(box.renamed("Library")));

        views.repairElsewhere(id -> views.life(id).subList(0, 1)).round();

        assertThat(views.tables.setAside().list()).containsExactly(box.id());
    }

    @Test
    void it_is_looked_again_soon_after_a_repair_only() {
        assertThat(repair().round()).as("nothing to do").isEqualTo(USUAL);
        views.happen(views.fold.poison(box.created()));
        views.fold.heal();
        assertThat(repair().round()).as("something was repaired").isLessThan(Duration.ofMinutes(1));
        assertThat(repair().round()).as("nothing is left").isEqualTo(USUAL);
    }

    /** The projection has read the row as it was before the repair, so that it skips; it must not believe itself noted. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_event_that_is_skipped_while_a_repair_goes_on_is_not_lost() {
        views.happen(box.created(), views.fold.poison(box.renamed("Library")));
        views.fold.heal();
        AtomicReference<CompletableFuture<Void>> skipping = new AtomicReference<>();
        EnvironmentHistory meanwhile = id -> {
            List<StampedEvent> read = views.life(id);
            skipping.set(CompletableFuture.runAsync(() -> views.happen(box.renamed("Attic"))));
            awaitSomebodyBehindUs();
            return read;
        };

        views.repairElsewhere(meanwhile).round();
        skipping.get().orTimeout(10, TimeUnit.SECONDS).join();

        assertThat(read().name().text()).isEqualTo("Library");
        assertThat(views.tables.setAside().list()).containsExactly(box.id());

        repair().round();
        assertThat(views.tables.setAside().count()).isZero();
        assertEqualToARebuild();
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void of_two_nodes_that_repair_at_once_the_second_finds_it_done() {
        views.happen(box.created(), views.fold.poison(box.renamed("Library")));
        views.fold.heal();
        AtomicReference<CompletableFuture<Duration>> second = new AtomicReference<>();
        EnvironmentHistory slow = id -> {
            second.set(CompletableFuture.supplyAsync(() -> repair().round()));
            awaitSomebodyBehindUs();
            return views.life(id);
        };

        assertThat(views.repairElsewhere(slow).round()).isLessThan(USUAL);

        assertThat(second.get().orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(USUAL);
        assertEqualToARebuild();
    }

    private Repair repair() {
        return views.repairElsewhere(views::life);
    }

    private EnvironmentView read() {
        return views.queries.handle(new FindEnvironment(ADA, box.id())).orElseThrow();
    }

    private void assertEqualToARebuild() {
        List<String> live = views.fingerprints();
        views.reset();
        views.projectAll(100);
        assertThat(live).isEqualTo(views.fingerprints());
    }

    /** Asks within the repair's own transaction, whose locks somebody is to wait for. */
    private void awaitSomebodyBehindUs() {
        String blocked =
                "select exists(select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))";
        while (!Boolean.TRUE.equals(views.elsewhere.queryForObject(blocked, Boolean.class))) {
            Thread.onSpinWait();
        }
    }
}
