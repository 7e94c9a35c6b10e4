package dev.vpsclaude.query.environment;

import static dev.vpsclaude.query.environment.EnvironmentExamples.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.Desired;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.EnvironmentStatus;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvironmentFoldTest {

    private static final EnvironmentExamples BOX = ada(1);

    @Test
    void the_eventful_life_has_every_kind_of_event() {
        assertThat(Lives.eventful(BOX).stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Lives.kinds());
    }

    @Test
    void every_event_moves_the_row_to_its_stamp_and_leaves_what_never_changes() {
        EnvironmentView row = null;
        List<EnvironmentEvent> life = Lives.eventful(BOX);
        for (int n = 0; n < life.size(); n++) {
            row = EnvironmentFold.fold(row, life.get(n), stamp(n));
            assertThat(row.stamp()).as(life.get(n).toString()).isEqualTo(stamp(n));
            assertThat(row.createdAt()).isEqualTo(at(0));
            assertThat(row.owner()).isEqualTo(ADA);
        }
    }

    @Test
    void a_new_environment_is_pending_and_nothing_of_it_has_been_seen() {
        EnvironmentView row = after(BOX.created());

        assertThat(row.name().text()).isEqualTo("Study");
        assertThat(row.spec()).isEqualTo(EnvironmentSpec.EMPTY);
        assertThat(row.specVersion()).isEqualTo(1);
        assertCondition(row, EnvironmentStatus.PENDING, Desired.STOPPED, Observed.NONE, null);
        assertThat(row.condition().deployedSpecVersion()).isZero();
    }

    @Test
    void name_and_spec_change_without_a_deployment() {
        EnvironmentView row = after(BOX.created(), BOX.renamed("Library"), BOX.reconfigured(2));

        assertThat(row.name().text()).isEqualTo("Library");
        assertThat(row.spec()).isEqualTo(CHANGED);
        assertThat(row.specVersion()).isEqualTo(2);
        assertCondition(row, EnvironmentStatus.PENDING, Desired.STOPPED, Observed.NONE, null);
    }

    @Test
    void a_deployment_is_seen_queued_building_and_starting() {
        List<EnvironmentEvent> building = new ArrayList<>(List.of(BOX.created()));
        building.addAll(BOX.built(1));

        EnvironmentView queued = after(building.subList(0, 8));
        assertCondition(queued, EnvironmentStatus.DEPLOYING, Desired.RUNNING, Observed.QUEUED, null);
        assertThat(queued.condition().deployment()).isEqualTo(BOX.deployment(1));
        assertThat(after(building.subList(0, 9)).condition().observed()).isEqualTo(Observed.BUILDING);
        assertThat(after(building).condition().observed()).isEqualTo(Observed.STARTING);
    }

    @Test
    void a_successful_deployment_brings_its_spec_into_force() {
        EnvironmentView row = running();

        assertCondition(row, EnvironmentStatus.RUNNING, Desired.RUNNING, Observed.HEALTHY, null);
        assertThat(row.condition().deployedSpecVersion()).isEqualTo(1);
        assertThat(row.condition().lastDeployedAt()).isEqualTo(at(2));
    }

    @Test
    void what_was_changed_outside_shows_with_what_is_seen_until_it_ends() {
        EnvironmentView gone = then(running(), BOX.drifted(Deviation.Kind.CONTAINER_GONE));
        assertCondition(
                gone,
                EnvironmentStatus.RUNNING,
                Desired.RUNNING,
                Observed.STOPPED,
                outside(Deviation.Kind.CONTAINER_GONE));
        EnvironmentView missing = then(gone, BOX.drifted(Deviation.Kind.APPLICATION_MISSING));
        assertCondition(
                missing,
                EnvironmentStatus.RUNNING,
                Desired.RUNNING,
                Observed.NONE,
                outside(Deviation.Kind.APPLICATION_MISSING));

        assertCondition(
                then(missing, BOX.driftEnded()), EnvironmentStatus.RUNNING, Desired.RUNNING, Observed.HEALTHY, null);
    }

    @Test
    void several_changes_are_told_in_one_go_and_do_not_hide_that_it_runs() {
        EnvironmentView moved = then(running(), BOX.drifted(Deviation.Kind.DOMAIN, Deviation.Kind.PORT));

        assertCondition(
                moved,
                EnvironmentStatus.RUNNING,
                Desired.RUNNING,
                Observed.HEALTHY,
                outside(Deviation.Kind.DOMAIN, Deviation.Kind.PORT));
    }

    @Test
    void what_cannot_answer_is_deploying_and_not_running_once_it_is_deployed_again() {
        EnvironmentView gone = then(running(), BOX.drifted(Deviation.Kind.CONTAINER_GONE));

        assertThat(then(gone, BOX.requested(2)).condition().status()).isEqualTo(EnvironmentStatus.DEPLOYING);
    }

    private static FailureReason outside(Deviation.Kind... kinds) {
        return new FailureReason(
                FailureReason.Cause.CHANGED_OUTSIDE,
                Stream.of(kinds).map(Deviation.Kind::sentence).collect(Collectors.joining(" ")));
    }

    @Test
    void trouble_is_shown_until_a_step_is_taken() {
        EnvironmentView troubled = after(BOX.created(), BOX.requested(1), BOX.troubled(1, DeploymentStep.APPLICATION));
        assertThat(troubled.condition().failure()).isEqualTo(BUSY);

        assertThat(then(troubled, BOX.applicationCreated(1)).condition().failure())
                .isNull();
    }

    @Test
    void a_first_deployment_that_fails_is_an_error_with_its_reason() {
        EnvironmentView row = after(
                BOX.created(),
                BOX.requested(1),
                BOX.abandoned(1, BROKEN),
                BOX.applicationRemoved(),
                BOX.failed(1, false));

        assertCondition(row, EnvironmentStatus.ERROR, Desired.RUNNING, Observed.FAILED, BROKEN);
    }

    @Test
    void a_redeployment_that_fails_leaves_the_last_good_version_running_and_says_why() {
        EnvironmentView redeploying = then(running(), BOX.requested(2));
        assertThat(redeploying.condition().status()).as("it goes on serving").isEqualTo(EnvironmentStatus.RUNNING);

        EnvironmentView row = then(redeploying, BOX.abandoned(2, BROKEN), BOX.failed(2, true));
        assertCondition(row, EnvironmentStatus.RUNNING, Desired.RUNNING, Observed.HEALTHY, BROKEN);
        assertThat(row.condition().deployedSpecVersion()).isEqualTo(1);
    }

    @Test
    void a_cancelled_deployment_is_no_failure() {
        assertCondition(
                after(BOX.created(), BOX.requested(1), BOX.abandoned(1, UNWANTED), BOX.cancelled(1, false)),
                EnvironmentStatus.PENDING,
                Desired.STOPPED,
                Observed.NONE,
                null);
        assertCondition(
                then(running(), BOX.requested(2), BOX.abandoned(2, UNWANTED), BOX.cancelled(2, true)),
                EnvironmentStatus.RUNNING,
                Desired.RUNNING,
                Observed.HEALTHY,
                null);
    }

    @Test
    void a_start_that_is_cancelled_leaves_it_stopped() {
        EnvironmentView stopped = then(running(), BOX.stopRequested(1), BOX.stopped(1));

        assertCondition(
                then(stopped, BOX.requested(2), BOX.cancelled(2, false)),
                EnvironmentStatus.STOPPED,
                Desired.STOPPED,
                Observed.STOPPED,
                null);
    }

    @Test
    void a_stop_is_seen_stopping_and_stopped_or_failed() {
        EnvironmentView stopping = then(running(), BOX.stopRequested(1));

        assertCondition(stopping, EnvironmentStatus.RUNNING, Desired.STOPPED, Observed.STOPPING, null);
        assertCondition(
                then(stopping, BOX.stopped(1)), EnvironmentStatus.STOPPED, Desired.STOPPED, Observed.STOPPED, null);
        assertCondition(
                then(stopping, BOX.stopFailed(1)), EnvironmentStatus.RUNNING, Desired.RUNNING, Observed.UNKNOWN, BUSY);
    }

    @Test
    void a_deletion_during_a_deployment_stays_wanted_when_the_deployment_ends() {
        EnvironmentView row = after(BOX.created(), BOX.requested(1), BOX.deletionRequested(1), BOX.cancelled(1, false));

        assertThat(row.condition().desired()).isEqualTo(Desired.GONE);
        assertThat(then(row, BOX.deleted(1)).condition().deleted()).isTrue();
    }

    @Test
    void nothing_happens_to_an_environment_before_its_creation() {
        assertThatThrownBy(() -> EnvironmentFold.fold(null, BOX.renamed("Library"), stamp(1)))
                .hasMessage("an environment begins with its creation");
    }

    private static EnvironmentView running() {
        return after(BOX.created(), BOX.requested(1), BOX.succeeded(1));
    }

    private static EnvironmentView after(EnvironmentEvent... events) {
        return after(List.of(events));
    }

    private static EnvironmentView after(List<EnvironmentEvent> events) {
        EnvironmentView row = null;
        for (int n = 0; n < events.size(); n++) {
            row = EnvironmentFold.fold(row, events.get(n), stamp(n));
        }
        return requireNonNull(row);
    }

    private static EnvironmentView then(EnvironmentView row, EnvironmentEvent... events) {
        EnvironmentView now = row;
        for (EnvironmentEvent event : events) {
            now = EnvironmentFold.fold(now, event, stamp((int) now.stamp().version() + 1));
        }
        return now;
    }

    private static void assertCondition(
            EnvironmentView row,
            EnvironmentStatus status,
            Desired desired,
            Observed observed,
            @Nullable FailureReason failure) {
        assertThat(row.condition().status()).as("status").isEqualTo(status);
        assertThat(row.condition().desired()).as("desired").isEqualTo(desired);
        assertThat(row.condition().observed()).as("observed").isEqualTo(observed);
        assertThat(row.condition().failure()).as("failure").isEqualTo(failure);
    }
}
