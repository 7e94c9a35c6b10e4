package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.Health;

/** What a Coolify does when it comes up again (contract 7.6): containers ran on, deployments did not. */
final class Restart {

    private final Coolify coolify;
    private final DeploymentRecord record;
    private final StatusRefresh statuses;
    private final RemoteJobs jobs;

    Restart(Coolify coolify, DeploymentRecord record, StatusRefresh statuses, RemoteJobs jobs) {
        this.coolify = coolify;
        this.record = record;
        this.statuses = statuses;
        this.jobs = jobs;
    }

    void recover() {
        coolify.containers
                .where(container -> container.health() == Health.STARTING)
                .forEach(this::settle);
        coolify.deployments
                .where(Deployment::active)
                .forEach(deployment -> record.fail(deployment, "Coolify was restarted during the deployment."));
        jobs.resume();
        coolify.applications.all().stream().map(Application::uuid).forEach(statuses::soon);
    }

    /** Docker went on looking while Coolify was away. */
    private void settle(Container container) {
        boolean passes = HealthCheck.of(container.columns(), container.listensOn())
                .filter(HealthCheck::passes)
                .isPresent();
        coolify.containers.put(container.with(passes ? Health.HEALTHY : Health.UNHEALTHY));
    }
}
