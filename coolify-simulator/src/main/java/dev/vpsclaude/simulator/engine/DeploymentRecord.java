package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.DeploymentStatus;
import java.util.function.UnaryOperator;

/** Writes what becomes of a deployment: its log and its end. */
final class DeploymentRecord {

    private final Coolify coolify;
    private final Steps steps;
    private final StatusRefresh statuses;
    private Runnable whenEnded = () -> {};

    DeploymentRecord(Coolify coolify, Steps steps, StatusRefresh statuses) {
        this.coolify = coolify;
        this.steps = steps;
        this.statuses = statuses;
    }

    /** Names who is told of each end, so that the next in the queue can begin. */
    void whenEnded(Runnable listener) {
        whenEnded = listener;
    }

    void say(Deployment deployment, String line) {
        update(deployment, current -> current.said("stdout", line, false, coolify.now()));
    }

    void sayHidden(Deployment deployment, String line) {
        update(deployment, current -> current.said("stdout", line, true, coolify.now()));
    }

    void fail(Deployment deployment, String reason) {
        update(deployment, current -> current.said("stderr", reason, false, coolify.now()));
        end(deployment, DeploymentStatus.FAILED);
    }

    void finish(Deployment deployment) {
        statuses.store(deployment.applicationUuid(), StatusRefresh.JUST_FINISHED);
        end(deployment, DeploymentStatus.FINISHED);
    }

    void cancel(Deployment deployment) {
        end(deployment, DeploymentStatus.CANCELLED);
    }

    /** Ends it, and nobody takes its place (contract 7.8, before 4.3.7). */
    void cancelAndStall(Deployment deployment) {
        close(deployment, DeploymentStatus.CANCELLED);
    }

    /** All at once, so that none of those that wait begins in the place of one that ran. */
    void failAllActive(String reason) {
        coolify.deployments.where(Deployment::active).forEach(deployment -> {
            update(deployment, current -> current.said("stderr", reason, false, coolify.now()));
            close(deployment, DeploymentStatus.FAILED);
        });
        whenEnded.run();
    }

    /** Whether Coolify still gets at its server; ends the deployment if not. */
    boolean reachesServer(Deployment deployment) {
        boolean functional = coolify.conditions().serverFunctional();
        if (!functional) {
            fail(deployment, "Server is not functional.");
        }
        return functional;
    }

    private void end(Deployment deployment, DeploymentStatus status) {
        close(deployment, status);
        whenEnded.run();
    }

    /** The status comes first and {@code finished_at} a little later (contract 7.6). */
    private void close(Deployment deployment, DeploymentStatus status) {
        update(deployment, current -> current.with(status, coolify.now()));
        steps.after(Pace.FINISHED_AT, () -> update(deployment, current -> current.finishedAt(coolify.now())));
        statuses.soon(deployment.applicationUuid());
    }

    private void update(Deployment deployment, UnaryOperator<Deployment> change) {
        coolify.deployments.find(deployment.uuid()).map(change).ifPresent(coolify.deployments::put);
    }
}
