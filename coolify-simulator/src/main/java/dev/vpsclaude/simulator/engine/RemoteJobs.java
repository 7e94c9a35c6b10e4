package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.PersistentStorage;
import dev.vpsclaude.simulator.model.RemoteJob;

/** Stops and deletions: accepted at once, done later, and nobody is told (contract 7.5 and section 9). */
public final class RemoteJobs {

    private final Coolify coolify;
    private final Steps steps;
    private final Docker docker;
    private final StatusRefresh statuses;
    private final Runnable whenSlotsAreFree;

    RemoteJobs(Coolify coolify, Steps steps, Docker docker, StatusRefresh statuses, Runnable whenSlotsAreFree) {
        this.coolify = coolify;
        this.steps = steps;
        this.docker = docker;
        this.statuses = statuses;
        this.whenSlotsAreFree = whenSlotsAreFree;
    }

    /** Takes the job; the answer to the caller must not wait for it. */
    public void accept(RemoteJob job) {
        coolify.jobs.put(job);
        schedule(job);
    }

    /** Takes up what an earlier run accepted and did not do. */
    void resume() {
        coolify.jobs.all().forEach(this::schedule);
    }

    private void schedule(RemoteJob job) {
        switch (job.kind()) {
            case STOP -> steps.after(Pace.STOP, () -> stop(job));
            case DELETE -> steps.after(Pace.DELETE, () -> delete(job));
        }
    }

    /**
     * A running deployment is not cancelled and will start a container again. Without a functional server the job
     * ends in silence and nothing has changed.
     */
    private void stop(RemoteJob job) {
        if (coolify.conditions().serverFunctional()) {
            docker.removeAllOf(job.applicationUuid());
            statuses.now(job.applicationUuid());
        }
        done(job);
    }

    private void delete(RemoteJob job) {
        String application = job.applicationUuid();
        if (coolify.conditions().serverFunctional()) {
            clear(application, job.deleteVolumes());
        }
        forget(application);
        whenSlotsAreFree.run();
        done(job);
    }

    private void clear(String application, boolean volumesToo) {
        docker.removeAllOf(application);
        if (volumesToo) {
            docker.storagesOf(application).stream()
                    .filter(PersistentStorage::named)
                    .map(PersistentStorage::name)
                    .forEach(docker::removeVolume);
        }
    }

    /** The records go in any case, also when containers and volumes are left behind. */
    private void forget(String application) {
        coolify.applications.remove(application);
        coolify.variables.removeIf(row -> row.applicationUuid().equals(application));
        coolify.persistentStorages.removeIf(row -> row.applicationUuid().equals(application));
        coolify.fileStorages.removeIf(row -> row.applicationUuid().equals(application));
        coolify.deployments.removeIf(row -> row.applicationUuid().equals(application));
    }

    /** A clean-up prunes the build cache of the whole server: everybody's next build is a cold one. */
    private void done(RemoteJob job) {
        if (job.cleanup()) {
            coolify.warmImages.removeIf(image -> true);
        }
        coolify.jobs.remove(job.uuid());
    }
}
