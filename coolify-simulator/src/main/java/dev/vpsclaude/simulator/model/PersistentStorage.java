package dev.vpsclaude.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of a named volume at a mount path. The Docker volume itself is a {@link Volume} and has
 * its own life (contract section 6).
 */
public record PersistentStorage(
        long id,
        String uuid,
        String applicationUuid,
        String name,
        String mountPath,
        @Nullable String hostPath,
        boolean previewSuffix,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    public Mount mount() {
        return new Mount(hostPath == null ? name : hostPath, mountPath);
    }

    public boolean named() {
        return hostPath == null;
    }

    public PersistentStorage with(
            String newName, String newMountPath, @Nullable String newHostPath, boolean suffix, Instant at) {
        return new PersistentStorage(
                id, uuid, applicationUuid, newName, newMountPath, newHostPath, suffix, createdAt, at);
    }
}
