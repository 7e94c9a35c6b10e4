package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;

/** What a Coolify does when it comes up again (contract 7.6): containers ran on, deployments did not. */
final class Restart {

    private final Coolify coolify;
    private final DeploymentRecord record;
    private final StatusRefresh statuses;
    private final RemoteJobs jobs;
    private final ContainerHealth health;
    private final CrashLoop crashes;

    Restart(
            Coolify coolify,
            DeploymentRecord record,
            StatusRefresh statuses,
            RemoteJobs jobs,
            ContainerHealth health,
            CrashLoop crashes) {
        this.crashes = crashes;
        this.coolify = coolify;
        this.record = record;
        this.statuses = statuses;
        this.jobs = jobs;
        this.health = health;
    }

    void recover() {
        health.settleAll();
        record.failAllActive("Coolify was restarted during the deployment.");
        jobs.resume();
        crashes.resume();
        coolify.applications.all().stream().map(Application::uuid).forEach(statuses::soon);
    }
}
