package dev.vpsclaude.query.environment;

import static dev.vpsclaude.messages.environment.DeploymentStep.*;
import static dev.vpsclaude.query.environment.EnvironmentExamples.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.OperationStatus;
import dev.vpsclaude.messages.environment.StepView;
import dev.vpsclaude.messages.environment.StepView.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeploymentFoldTest {

    private static final EnvironmentExamples BOX = ada(1);

    /** What does not show in the row of a deployment. */
    private static final Set<Class<?>> NOT_SHOWN = Set.of(
            EnvironmentCreated.class,
            EnvironmentRenamed.class,
            EnvironmentReconfigured.class,
            PasswordChanged.class,
            BuildQueued.class,
            ApplicationRetired.class,
            StopRequested.class,
            EnvironmentStopped.class,
            StopFailed.class,
            DriftNoticed.class,
            DriftEnded.class,
            DeletionRequested.class,
            EnvironmentDeleted.class);

    @Test
    void every_event_is_either_shown_or_known_not_to_be() {
        Set<Class<?>> shown = new HashSet<>();
        EnvironmentView environment = null;
        DeploymentView row = null;
        List<EnvironmentEvent> life = Lives.eventful(BOX);
        for (int n = 0; n < life.size(); n++) {
            EnvironmentEvent event = life.get(n);
            environment = EnvironmentFold.fold(environment, event, stamp(n));
            DeploymentView before = row;
            row = fold(row, event, environment, n);
            if (row != null && row != before) {
                shown.add(event.getClass());
            }
        }

        Set<Class<?>> known = new HashSet<>(shown);
        known.addAll(NOT_SHOWN);
        assertThat(known).isEqualTo(Lives.kinds());
        assertThat(shown).doesNotContainAnyElementsOf(NOT_SHOWN);
    }

    @Test
    void it_begins_with_the_dockerfile_and_waits_for_the_rest() {
        DeploymentView row = after(BOX.requested(1, DeploymentKind.START));

        assertThat(row.status()).isEqualTo(OperationStatus.RUNNING);
        assertThat(row.kind()).isEqualTo(DeploymentKind.START);
        assertThat(row.requestedAt()).isEqualTo(at(1));
        assertThat(row.owner()).isEqualTo(ADA);
        assertThat(states(row))
                .startsWith("DOCKERFILE RUNNING", "APPLICATION WAITING")
                .hasSize(8);
    }

    @Test
    void each_step_ends_where_the_next_begins() {
        DeploymentView row = after(BOX.requested(1), BOX.generated(1));

        assertThat(step(row, DOCKERFILE))
                .isEqualTo(new StepView(DOCKERFILE, State.DONE, at(1), at(2), "12,345 bytes, SHA-256 abababababab"));
        DeploymentView later = after(BOX.requested(1), BOX.generated(1), BOX.applicationCreated(1));
        assertThat(step(later, APPLICATION)).isEqualTo(new StepView(APPLICATION, State.DONE, at(2), at(3), null));
        assertThat(step(later, ROUTING)).isEqualTo(new StepView(ROUTING, State.RUNNING, at(3), null, null));
    }

    @Test
    void until_the_platform_says_something_it_is_shown_as_waiting() {
        DeploymentView row = after(BOX.requested(1), BOX.generated(1));
        assertThat(step(row, APPLICATION)).isEqualTo(waiting(APPLICATION, 2, "Waits for its turn."));

        DeploymentView busy = after(BOX.requested(1), BOX.generated(1), BOX.troubled(1, APPLICATION));
        assertThat(step(busy, APPLICATION)).isEqualTo(waiting(APPLICATION, 2, BUSY.explanation()));
    }

    @Test
    void an_application_that_has_run_is_not_asked_for_and_its_routing_waits() {
        DeploymentView row = after(
                BOX.requested(1), BOX.succeeded(1), BOX.requested(2), BOX.generated(2), BOX.applicationCreated(2));

        assertThat(step(row, APPLICATION).state()).isEqualTo(State.DONE);
        assertThat(step(row, ROUTING)).isEqualTo(waiting(ROUTING, 5, "Waits for its turn."));
    }

    @Test
    void what_never_had_its_turn_is_the_step_that_failed() {
        DeploymentView row = after(BOX.requested(1), BOX.generated(1), BOX.abandoned(1, BROKEN));

        assertThat(step(row, APPLICATION))
                .isEqualTo(new StepView(APPLICATION, State.FAILED, at(2), at(3), BROKEN.explanation()));
    }

    @Test
    void a_deployment_that_succeeds_has_taken_all_its_steps() {
        DeploymentView row = after(append(BOX.built(1), BOX.succeeded(1)));

        assertThat(row.status()).isEqualTo(OperationStatus.SUCCEEDED);
        assertThat(row.endedAt()).isEqualTo(at(10));
        assertThat(row.steps()).hasSize(8).allMatch(step -> step.state() == State.DONE);
        assertThat(step(row, VARIABLES).detail()).isEqualTo("1 variable");
        assertThat(step(row, VOLUMES).detail()).isEqualTo("2 volumes");
    }

    @Test
    void trouble_explains_its_step_which_has_been_tried_then() {
        TroubleNoticed troubled = new TroubleNoticed(BOX.id(), BOX.deployment(1), APPLICATION, BROKEN);
        DeploymentView row = after(BOX.requested(1), BOX.generated(1), troubled);

        assertThat(step(row, APPLICATION))
                .isEqualTo(new StepView(APPLICATION, State.RUNNING, at(2), null, BROKEN.explanation()));
    }

    @Test
    void a_build_that_is_asked_for_once_more_waits_in_the_queue_again_and_tells_why() {
        String why = "Built once more: " + BROKEN.explanation();
        DeploymentView waiting = after(append(BOX.built(1), BOX.buildFailed(1)));
        assertThat(step(waiting, QUEUE)).isEqualTo(new StepView(QUEUE, State.RUNNING, at(10), null, null));
        assertThat(step(waiting, BUILD)).isEqualTo(new StepView(BUILD, State.WAITING, null, null, why));

        DeploymentView built =
                after(append(BOX.built(1), BOX.buildFailed(1), BOX.queued(1), BOX.started(1), BOX.finished(1)));
        assertThat(step(built, BUILD)).isEqualTo(new StepView(BUILD, State.DONE, at(12), at(13), why));
    }

    @Test
    void a_first_deployment_that_fails_shows_its_undoing() {
        DeploymentView row = after(
                BOX.requested(1),
                BOX.generated(1),
                BOX.abandoned(1, BROKEN),
                BOX.buildCancelled(1),
                BOX.applicationRemoved(),
                BOX.failed(1, false));

        assertThat(row.status()).isEqualTo(OperationStatus.FAILED);
        assertThat(row.reason()).isEqualTo(BROKEN);
        assertThat(states(row))
                .containsSubsequence(
                        "DOCKERFILE DONE",
                        "APPLICATION FAILED",
                        "ROUTING SKIPPED",
                        "PROBE SKIPPED",
                        "CANCEL_BUILD DONE",
                        "REMOVE_APPLICATION DONE");
        assertThat(step(row, APPLICATION).detail()).isEqualTo(BROKEN.explanation());
    }

    @Test
    void a_replacement_says_why_there_is_another_application() {
        String why = "Another one takes the place of the one that ran, on the same volumes.";
        DeploymentView row =
                after(BOX.requested(1), BOX.generated(1), BOX.replacementBegun(1), BOX.applicationCreated(1));

        assertThat(step(row, APPLICATION)).isEqualTo(new StepView(APPLICATION, State.DONE, at(2), at(4), why));
    }

    @Test
    void the_removal_of_a_replacement_is_shown_while_it_is_under_way() {
        DeploymentView row = after(replacing(BOX.abandoned(2, BROKEN), BOX.buildCancelled(2)));

        assertThat(row.steps().getLast())
                .isEqualTo(new StepView(
                        REMOVE_REPLACEMENT, State.RUNNING, row.stamp().at(), null, null));
    }

    @Test
    void so_it_is_when_the_replacement_was_there_already_and_when_its_creation_was_in_trouble() {
        DeploymentView there =
                after(replacing(BOX.applicationCreated(2), BOX.abandoned(2, BROKEN), BOX.buildCancelled(2)));
        DeploymentView inTrouble =
                after(replacing(BOX.troubled(2, APPLICATION), BOX.abandoned(2, BROKEN), BOX.buildCancelled(2)));

        assertThat(states(there)).endsWith("CANCEL_BUILD DONE", "REMOVE_REPLACEMENT RUNNING");
        assertThat(states(inTrouble)).endsWith("CANCEL_BUILD DONE", "REMOVE_REPLACEMENT RUNNING");
    }

    @Test
    void a_replacement_that_fails_shows_its_removal() {
        DeploymentView row = after(replacing(
                BOX.abandoned(2, BROKEN), BOX.buildCancelled(2), BOX.replacementUndone(2), BOX.failed(2, true)));

        assertThat(states(row)).endsWith("CANCEL_BUILD DONE", "REMOVE_REPLACEMENT DONE");
    }

    @Test
    void a_replacement_that_is_not_gone_in_time_is_removed_in_the_background() {
        DeploymentView row = after(replacing(BOX.abandoned(2, BROKEN), BOX.buildCancelled(2), BOX.failed(2, true)));

        assertThat(step(row, REMOVE_REPLACEMENT).state()).isEqualTo(State.FAILED);
        assertThat(step(row, REMOVE_REPLACEMENT).detail()).isEqualTo("Goes on in the background.");
    }

    @Test
    void what_has_run_once_is_not_removed() {
        DeploymentView row = after(
                BOX.requested(1),
                BOX.succeeded(1),
                BOX.requested(2),
                BOX.abandoned(2, BROKEN),
                BOX.buildCancelled(2),
                BOX.failed(2, true));

        assertThat(row.number()).isEqualTo(2);
        assertThat(states(row)).endsWith("PROBE SKIPPED", "CANCEL_BUILD DONE");
    }

    @Test
    void what_the_owner_cancelled_is_skipped_and_not_failed() {
        DeploymentView row =
                after(BOX.requested(1), BOX.abandoned(1, UNWANTED), BOX.buildCancelled(1), BOX.cancelled(1, false));

        assertThat(row.status()).isEqualTo(OperationStatus.CANCELLED);
        assertThat(states(row)).startsWith("DOCKERFILE SKIPPED");
        assertThat(step(row, REMOVE_APPLICATION))
                .as("nobody waited for it")
                .isEqualTo(new StepView(REMOVE_APPLICATION, State.FAILED, at(3), at(4), "Goes on in the background."));
    }

    /** A second deployment replaces what the first one made, and then this. */
    private static List<EnvironmentEvent> replacing(EnvironmentEvent... more) {
        return append(
                List.of(
                        BOX.requested(1),
                        BOX.succeeded(1),
                        BOX.requested(2),
                        BOX.generated(2),
                        BOX.replacementBegun(2)),
                more);
    }

    private static DeploymentView after(EnvironmentEvent... events) {
        return after(List.of(events));
    }

    /** Of the last deployment, after the creation and these events. */
    private static DeploymentView after(List<EnvironmentEvent> events) {
        EnvironmentView environment = EnvironmentFold.fold(null, BOX.created(), stamp(0));
        DeploymentView row = null;
        for (int n = 1; n <= events.size(); n++) {
            environment = EnvironmentFold.fold(environment, events.get(n - 1), stamp(n));
            row = fold(row, events.get(n - 1), environment, n);
        }
        return requireNonNull(row);
    }

    private static @Nullable DeploymentView fold(
            @Nullable DeploymentView row, EnvironmentEvent event, EnvironmentView environment, int n) {
        if (event instanceof DeploymentRequested e) {
            return DeploymentFold.begin(e, environment, stamp(n));
        }
        return row == null ? null : DeploymentFold.fold(row, event, environment, stamp(n));
    }

    private static List<EnvironmentEvent> append(List<EnvironmentEvent> events, EnvironmentEvent... more) {
        List<EnvironmentEvent> longer = new ArrayList<>(events);
        longer.addAll(List.of(more));
        return longer;
    }

    private static StepView waiting(DeploymentStep step, int since, String why) {
        return new StepView(step, State.WAITING, at(since), null, why);
    }

    private static StepView step(DeploymentView row, DeploymentStep step) {
        return row.steps().stream().filter(s -> s.step() == step).findFirst().orElseThrow();
    }

    private static List<String> states(DeploymentView row) {
        return row.steps().stream().map(s -> s.step() + " " + s.state()).toList();
    }
}
