package dev.vpsclaude.query.environment;

import static dev.vpsclaude.messages.environment.DeploymentKind.DEPLOY;
import static dev.vpsclaude.query.environment.EnvironmentExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvironmentProjectionTest {

    private static final long SEED = 20_260_401;

    private final ViewsOnPostgres views = new ViewsOnPostgres();
    private final EnvironmentExamples box = ada(1);

    @AfterEach
    void close() {
        int setAside = views.tables.setAside().count();
        views.close();
        assertThat(setAside).as("set aside though nothing failed").isZero();
    }

    @Test
    void the_rows_are_what_the_folds_make_of_the_events() {
        List<EnvironmentEvent> events = new ArrayList<>(List.of(box.created(), box.reconfigured(2)));
        events.addAll(box.built(1));
        events.add(box.abandoned(1, BROKEN));
        views.append(events);
        views.projectAll(4);

        EnvironmentView environment = null;
        DeploymentView deployment = null;
        for (int n = 0; n < events.size(); n++) {
            EnvironmentView.Stamp stamp = new EnvironmentView.Stamp(n, n + 1, at(n + 1));
            environment = EnvironmentFold.fold(environment, events.get(n), stamp);
            deployment = deployment == null
                    ? n == 2 ? DeploymentFold.begin(box.requested(1, DEPLOY), environment, stamp) : null
                    : DeploymentFold.fold(deployment, events.get(n), environment, stamp);
        }
        assertThat(views.tables.environments().find(ADA, box.id())).contains(environment);
        assertThat(views.tables.deployments().find(ADA, box.deployment(1))).contains(deployment);
    }

    @Test
    void a_batch_that_is_delivered_twice_changes_nothing() {
        views.append(traffic());
        views.projectAll(10);
        List<String> once = views.fingerprints();

        views.projectAll(10);
        assertThat(views.fingerprints()).as("the same batches").isEqualTo(once);
        views.projectAll(7);
        assertThat(views.fingerprints()).as("cut elsewhere").isEqualTo(once);
        views.projectAll(1);
        assertThat(views.fingerprints()).as("one by one").isEqualTo(once);
    }

    @Test
    void of_a_batch_that_was_projected_in_part_only_the_rest_changes_anything() {
        int size = views.append(Lives.eventful(box)).size();
        for (int known = 1; known < size; known++) {
            views.reset();
            views.project(0, known);
            views.project(known, known + 1);
            List<String> expected = views.fingerprints();

            views.reset();
            views.project(0, known);
            views.project(Math.max(0, known - 12), known + 1);
            assertThat(views.fingerprints()).as("%d events were known", known).isEqualTo(expected);
        }
    }

    @Test
    void an_older_version_never_overwrites_a_newer_row() {
        views.happen(box.created(), box.renamed("Library"));
        EnvironmentView newer =
                views.queries.handle(new FindEnvironment(ADA, box.id())).orElseThrow();

        views.tables.environments().write(List.of(EnvironmentFold.fold(null, box.created(), stamp(0))));

        assertThat(views.queries.handle(new FindEnvironment(ADA, box.id()))).contains(newer);
    }

    @Test
    void a_replay_from_zero_gives_byte_equal_tables() {
        views.append(traffic());
        views.projectAll(3);
        List<String> before = views.fingerprints();

        views.reset();
        assertThat(views.fingerprints()).allMatch(table -> table.contains(", 0 rows"));
        views.projectAll(100);

        assertThat(views.fingerprints()).isEqualTo(before);
        assertThat(before).noneMatch(table -> table.contains(", 0 rows"));
    }

    @Test
    void one_big_batch_gives_the_same_bytes_as_one_event_at_a_time() {
        views.append(traffic());
        views.projectAll(1);
        List<String> oneByOne = views.fingerprints();

        for (int size : new int[] {2, 3, 5, 13, Integer.MAX_VALUE / 2}) {
            views.reset();
            views.projectAll(size);
            assertThat(views.fingerprints()).as("batches of " + size).isEqualTo(oneByOne);
        }
    }

    @Test
    void a_batch_that_rolls_back_leaves_no_row() {
        var batch = views.append(List.of(box.created(), box.requested(1)));

        assertThatThrownBy(() -> views.projectThen(batch, () -> {
                    throw new IllegalStateException("the node is lost");
                }))
                .hasRootCauseMessage("the node is lost");

        assertThat(views.fingerprints()).allMatch(table -> table.contains(", 0 rows"));
    }

    /** The lives of several environments of two owners, shuffled into each other; the seed is fixed. */
    static List<EnvironmentEvent> traffic() {
        List<Deque<EnvironmentEvent>> lives = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            EnvironmentExamples box = n % 2 == 0 ? bob(n) : ada(n);
            List<EnvironmentEvent> life = Lives.eventful(box);
            lives.add(new ArrayDeque<>(life.subList(0, n < 4 ? life.size() : life.size() - n)));
        }
        List<EnvironmentEvent> traffic = new ArrayList<>();
        for (Random random = new Random(SEED); !lives.isEmpty(); lives.removeIf(Deque::isEmpty)) {
            traffic.add(lives.get(random.nextInt(lives.size())).removeFirst());
        }
        return traffic;
    }
}
