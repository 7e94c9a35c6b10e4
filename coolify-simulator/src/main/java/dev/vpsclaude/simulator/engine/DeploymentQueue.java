package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.DeploymentStatus;
import dev.vpsclaude.simulator.model.Installation;
import dev.vpsclaude.simulator.model.PublicId;
import java.util.List;
import java.util.function.Consumer;

/** Which deployments wait and which run (contract 7.2). */
public final class DeploymentQueue {

    private final Coolify coolify;
    private final Consumer<Deployment> begin;

    DeploymentQueue(Coolify coolify, Consumer<Deployment> begin) {
        this.coolify = coolify;
        this.begin = begin;
    }

    /**
     * Asks for a deployment. One that is forced does not look for an earlier one that is still active;
     * one without questions asked looks at neither that nor the limit.
     */
    public Triggered trigger(Application application, boolean force, boolean withoutQuestions) {
        String uuid = PublicId.next();
        if (!withoutQuestions && full()) {
            return new Triggered.QueueFull(uuid);
        }
        if (!force && !withoutQuestions && hasActive(application)) {
            return new Triggered.Skipped(uuid);
        }
        coolify.deployments.put(queued(uuid, application, force));
        startThoseWhoMay();
        return new Triggered.Stored(uuid);
    }

    void startThoseWhoMay() {
        for (Deployment waiting : coolify.deployments.where(Deployment::queued)) {
            if (mayStart(waiting)) {
                begin.accept(coolify.deployments.put(waiting.with(DeploymentStatus.IN_PROGRESS, coolify.now())));
            }
        }
    }

    private boolean mayStart(Deployment waiting) {
        List<Deployment> running = coolify.deployments.where(Deployment::inProgress);
        return running.size() < Installation.CONCURRENT_BUILDS
                && running.stream().noneMatch(other -> other.applicationUuid().equals(waiting.applicationUuid()));
    }

    private boolean full() {
        return coolify.deployments.where(Deployment::queued).size() >= Installation.QUEUE_LIMIT;
    }

    private boolean hasActive(Application application) {
        return coolify.deployments
                .first(deployment ->
                        deployment.active() && deployment.applicationUuid().equals(application.uuid()))
                .isPresent();
    }

    private Deployment queued(String uuid, Application application, boolean force) {
        return new Deployment(
                coolify.nextId(),
                uuid,
                application.id(),
                application.uuid(),
                application.name(),
                force,
                DeploymentStatus.QUEUED,
                List.of(),
                coolify.now(),
                coolify.now(),
                null);
    }
}
