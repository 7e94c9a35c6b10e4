package dev.vpsclaude.simulator.model;

import java.util.List;

/** Everything that is remembered from one run to the next. */
public record Snapshot(
        Installation installation,
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
        List<WarmImage> warmImages) {}
