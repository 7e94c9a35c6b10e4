package dev.vpsclaude.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of a file or directory that is mounted from the server (contract section 6). */
public record FileStorage(
        long id,
        String uuid,
        String applicationUuid,
        String fsPath,
        String mountPath,
        @Nullable String content,
        boolean directory,
        boolean hostFile,
        boolean previewSuffix,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    public Mount mount() {
        return new Mount(fsPath, mountPath);
    }

    public FileStorage with(@Nullable String newContent, String newMountPath, boolean suffix, Instant at) {
        return new FileStorage(
                id,
                uuid,
                applicationUuid,
                fsPath,
                newMountPath,
                newContent,
                directory,
                hostFile,
                suffix,
                createdAt,
                at);
    }
}
