package dev.vpsclaude.simulator.model;

/** A stop or a deletion that was accepted and not yet done. It waits in Coolify's job queue, which survives a restart. */
public record RemoteJob(String uuid, Kind kind, String applicationUuid, boolean deleteVolumes, boolean cleanup)
        implements Row {

    public enum Kind {
        STOP,
        DELETE
    }

    public static RemoteJob stop(String application, boolean cleanup) {
        return new RemoteJob(PublicId.next(), Kind.STOP, application, false, cleanup);
    }

    public static RemoteJob delete(String application, boolean deleteVolumes, boolean cleanup) {
        return new RemoteJob(PublicId.next(), Kind.DELETE, application, deleteVolumes, cleanup);
    }
}
