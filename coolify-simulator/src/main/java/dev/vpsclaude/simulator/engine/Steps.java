package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.time.Timeline;
import java.time.Duration;
import java.util.function.Consumer;

/** Background steps, each alone with the world. */
final class Steps {

    private final Coolify coolify;
    private final Timeline timeline;

    Steps(Coolify coolify, Timeline timeline) {
        this.coolify = coolify;
        this.timeline = timeline;
    }

    void after(Duration delay, Runnable step) {
        timeline.after(
                delay,
                () -> coolify.change(() -> {
                    step.run();
                    return true;
                }));
    }

    /** The next step of a deployment, taken only if nobody ended the deployment meanwhile. One that hangs is not taken up again. */
    void whileInProgress(String deployment, Duration delay, Consumer<Deployment> step) {
        after(
                delay,
                () -> coolify.deployments
                        .find(deployment)
                        .filter(Deployment::inProgress)
                        .filter(found -> !coolify.conditions().deploymentsHang())
                        .ifPresent(step));
    }
}
