package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.time.Timeline;

/** The moving parts, put together. */
public record Engine(DeploymentQueue queue, RemoteJobs jobs, Cancellation cancellation, Operator operator) {

    /** Starts the engine on a world that is new or was left by an earlier run. */
    public static Engine start(Coolify coolify, Timeline timeline) {
        Steps steps = new Steps(coolify, timeline);
        StatusRefresh statuses = new StatusRefresh(coolify, steps);
        DeploymentRecord record = new DeploymentRecord(coolify, steps, statuses);
        Docker docker = new Docker(coolify);
        ContainerHealth health = new ContainerHealth(coolify, steps, statuses);
        Rollout rollout = new Rollout(coolify, steps, record, docker, health);
        DeploymentJob job = new DeploymentJob(coolify, steps, record, new ImageBuilder(coolify), rollout);
        DeploymentQueue queue = new DeploymentQueue(coolify, job::begin);
        RemoteJobs jobs = new RemoteJobs(coolify, steps, docker, statuses, queue::startThoseWhoMay);
        CrashLoop crashes = new CrashLoop(coolify, steps, docker, statuses);
        coolify.change(() -> {
            new Restart(coolify, record, statuses, jobs, health, crashes).recover();
            record.whenEnded(queue::startThoseWhoMay);
            return true;
        });
        Operator operator = new Operator(coolify, docker, jobs, record, crashes, statuses);
        nightly(steps, operator);
        return new Engine(queue, jobs, new Cancellation(coolify, record), operator);
    }

    private static void nightly(Steps steps, Operator operator) {
        steps.after(Pace.CLEAN_UP, () -> {
            operator.removeUnusedVolumes();
            nightly(steps, operator);
        });
    }
}
