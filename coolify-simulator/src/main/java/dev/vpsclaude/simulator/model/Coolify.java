package dev.vpsclaude.simulator.model;

import dev.vpsclaude.simulator.time.Timeline;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one thing that changes: Coolify's database and the server below it. Whoever reads or writes
 * the tables does so inside {@link #alone}, so that every call and every background step sees a whole world.
 */
public final class Coolify {

    private final ReentrantLock lock = new ReentrantLock();
    private final Timeline timeline;
    private final Installation installation;
    private final int port;
    private long lastId;
    private Conditions conditions = Conditions.good();
    private Changes changes = Changes.KEPT_BY_NOBODY;

    public final Table<Application> applications = new Table<>();
    public final Table<Variable> variables = new Table<>();
    public final Table<PersistentStorage> persistentStorages = new Table<>();
    public final Table<FileStorage> fileStorages = new Table<>();
    public final Table<Deployment> deployments = new Table<>();
    public final Table<Container> containers = new Table<>();
    public final Table<Volume> volumes = new Table<>();
    public final Table<RemoteJob> jobs = new Table<>();
    public final Table<WarmImage> warmImages = new Table<>();

    public Coolify(Installation installation, int port, Timeline timeline) {
        this.installation = installation;
        this.port = port;
        this.timeline = timeline;
    }

    /** Puts back what an earlier run left. */
    public void restore(Snapshot earlier) {
        lastId = earlier.lastId();
        conditions = earlier.conditions();
        applications.putAll(earlier.applications());
        variables.putAll(earlier.variables());
        persistentStorages.putAll(earlier.persistentStorages());
        fileStorages.putAll(earlier.fileStorages());
        deployments.putAll(earlier.deployments());
        containers.putAll(earlier.containers());
        volumes.putAll(earlier.volumes());
        jobs.putAll(earlier.jobs());
        warmImages.putAll(earlier.warmImages());
    }

    public Snapshot snapshot() {
        return alone(() -> new Snapshot(
                installation,
                conditions,
                port,
                lastId,
                applications.all(),
                variables.all(),
                persistentStorages.all(),
                fileStorages.all(),
                deployments.all(),
                containers.all(),
                volumes.all(),
                jobs.all(),
                warmImages.all()));
    }

    public void keepChangesWith(Changes keeper) {
        changes = keeper;
    }

    public <T> T alone(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }

    /** Like {@link #alone}, and says afterwards that something may have changed, also when it ended half-way. */
    public <T> T change(Supplier<T> work) {
        return alone(() -> {
            try {
                return work.get();
            } finally {
                changes.changed();
            }
        });
    }

    /** Runs what one caller asked for, and returns when all that its answer may tell is stored, also when it was refused. */
    public <T> T answering(Supplier<T> call) {
        try {
            return call.get();
        } finally {
            changes.awaitStored();
        }
    }

    public Installation installation() {
        return installation;
    }

    /** As an operator left them; to be looked at inside the lock. */
    public Conditions conditions() {
        return conditions;
    }

    public void set(Conditions changed) {
        conditions = changed;
    }

    public int port() {
        return port;
    }

    public Instant now() {
        return timeline.now();
    }

    public long nextId() {
        return ++lastId;
    }
}
