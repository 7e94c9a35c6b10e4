package dev.vpsclaude.simulator.model;

import java.util.List;
import java.util.Objects;

/** Everything that is remembered from one run to the next. */
public record Snapshot(
        Installation installation,
        Conditions conditions,
        int port,
        long lastId,
        List<Application> applications,
        List<Variable> variables,
        List<PersistentStorage> persistentStorages,
        List<FileStorage> fileStorages,
        List<Deployment> deployments,
        List<Container> containers,
        List<Volume> volumes,
        List<RemoteJob> jobs,
        List<WarmImage> warmImages) {

    /** State that was stored before there were conditions has good ones. */
    public Snapshot {
        conditions = Objects.requireNonNullElseGet(conditions, Conditions::good);
    }

    /** All rows, table by table in the order of above. */
    public List<List<? extends Row>> tables() {
        return List.of(
                applications,
                variables,
                persistentStorages,
                fileStorages,
                deployments,
                containers,
                volumes,
                jobs,
                warmImages);
    }
}
