package dev.vpsclaude.query.environment;

import static dev.vpsclaude.messages.environment.DeploymentStep.BUILD;
import static dev.vpsclaude.messages.environment.DeploymentStep.QUEUE;

import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.StepView;
import dev.vpsclaude.messages.environment.StepView.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The steps of one deployment: those that every deployment takes, and those of its undoing once there are any. */
record Steps(List<StepView> list) {

    static final String WAITS_FOR_ITS_TURN = "Waits for its turn.";

    static Steps waiting() {
        return new Steps(EnumSet.range(DeploymentStep.DOCKERFILE, DeploymentStep.PROBE).stream()
                .map(step -> new StepView(step, State.WAITING, null, null, null))
                .toList());
    }

    Steps begin(DeploymentStep step, Instant at) {
        if (list.stream().anyMatch(s -> s.step() == step)) {
            return change(step, s -> new StepView(step, State.RUNNING, at, null, s.detail()));
        }
        List<StepView> longer = new ArrayList<>(list);
        longer.add(new StepView(step, State.RUNNING, at, null, null));
        return new Steps(longer);
    }

    /** Nothing is done for it yet, as others are before it; the time of its wait counts as its own. */
    Steps awaitTurn(DeploymentStep step, Instant at) {
        return change(step, s -> new StepView(step, State.WAITING, at, null, WAITS_FOR_ITS_TURN));
    }

    Steps done(DeploymentStep step, Instant at, @Nullable String detail) {
        return change(step, s -> new StepView(step, State.DONE, s.startedAt(), at, detail));
    }

    Steps explain(DeploymentStep step, String detail) {
        return change(step, s -> new StepView(step, s.state(), s.startedAt(), s.endedAt(), detail));
    }

    /** A busy platform keeps it waiting; in any other trouble it has been tried. */
    Steps explain(DeploymentStep step, FailureReason reason) {
        boolean busy = reason.cause() == FailureReason.Cause.PLATFORM_BUSY;
        return change(
                step,
                s -> new StepView(
                        step,
                        awaitsTurn(s) && !busy ? State.RUNNING : s.state(),
                        s.startedAt(),
                        s.endedAt(),
                        reason.explanation()));
    }

    private static boolean awaitsTurn(StepView step) {
        return step.state() == State.WAITING && step.startedAt() != null;
    }

    /** Back to the queue; the step of the build tells why until it is done, and after that. */
    Steps buildOnceMore(FailureReason reason, Instant at) {
        String why = "Built once more: " + reason.explanation();
        return change(BUILD, s -> new StepView(BUILD, State.WAITING, null, null, why))
                .change(QUEUE, s -> new StepView(QUEUE, State.RUNNING, at, null, null));
    }

    @Nullable
    String detail(DeploymentStep step) {
        return list.stream()
                .filter(s -> s.step() == step)
                .findFirst()
                .map(StepView::detail)
                .orElse(null);
    }

    Steps giveUp(FailureReason reason, Instant at) {
        State end = reason.wanted() ? State.SKIPPED : State.FAILED;
        return each(s -> switch (s.state()) {
            case RUNNING -> new StepView(s.step(), end, s.startedAt(), at, reason.explanation());
            case WAITING ->
                awaitsTurn(s)
                        ? new StepView(s.step(), end, s.startedAt(), at, reason.explanation())
                        : new StepView(s.step(), State.SKIPPED, null, null, null);
            case DONE, FAILED, SKIPPED -> s;
        });
    }

    Steps leaveUndone(Instant at) {
        return each(s -> s.state() == State.RUNNING
                ? new StepView(s.step(), State.FAILED, s.startedAt(), at, "Goes on in the background.")
                : s);
    }

    private Steps change(DeploymentStep step, UnaryOperator<StepView> change) {
        return each(s -> s.step() == step ? change.apply(s) : s);
    }

    private Steps each(UnaryOperator<StepView> change) {
        return new Steps(list.stream().map(change).toList());
    }
}
