package dev.vpsclaude.simulator.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One attempt to build and start an application (contract section 7). */
public record Deployment(
        long id,
        String uuid,
        long applicationId,
        String applicationUuid,
        String applicationName,
        boolean force,
        DeploymentStatus status,
        List<LogLine> log,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant finishedAt)
        implements Row {

    public boolean active() {
        return status.active();
    }

    public boolean inProgress() {
        return status == DeploymentStatus.IN_PROGRESS;
    }

    public boolean queued() {
        return status == DeploymentStatus.QUEUED;
    }

    public Deployment with(DeploymentStatus newStatus, Instant at) {
        return copy(newStatus, log, at, finishedAt);
    }

    public Deployment finishedAt(Instant at) {
        return copy(status, log, at, at);
    }

    public Deployment said(String type, String output, boolean hidden, Instant at) {
        LogLine line = new LogLine(log.size() + 1, type, output, hidden, at);
        return copy(status, Stream.concat(log.stream(), Stream.of(line)).toList(), at, finishedAt);
    }

    private Deployment copy(
            DeploymentStatus newStatus, List<LogLine> newLog, Instant at, @Nullable Instant newFinishedAt) {
        return new Deployment(
                id,
                uuid,
                applicationId,
                applicationUuid,
                applicationName,
                force,
                newStatus,
                newLog,
                createdAt,
                at,
                newFinishedAt);
    }
}
