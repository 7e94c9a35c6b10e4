package dev.vpsclaude.simulator.model;

import java.time.Instant;
import java.util.List;

/** A running container, with everything as it was when it was started; later changes of the application do not reach it. */
public record Container(
        String name,
        String applicationUuid,
        String deploymentUuid,
        Columns columns,
        Labels labels,
        int listensOn,
        List<GivenVariable> variables,
        List<Mount> mounts,
        Health health,
        Instant startedAt)
        implements Row {

    @Override
    public String uuid() {
        return name;
    }

    public boolean of(String application) {
        return applicationUuid.equals(application);
    }

    public boolean mountsVolume(String volume) {
        return mounts.stream().anyMatch(mount -> mount.source().equals(volume));
    }

    public Container named(String newName) {
        return new Container(
                newName,
                applicationUuid,
                deploymentUuid,
                columns,
                labels,
                listensOn,
                variables,
                mounts,
                health,
                startedAt);
    }

    public boolean runs() {
        return health != Health.STOPPED && health != Health.RESTARTING;
    }

    public Container with(Health newHealth) {
        return new Container(
                name,
                applicationUuid,
                deploymentUuid,
                columns,
                labels,
                listensOn,
                variables,
                mounts,
                newHealth,
                startedAt);
    }
}
