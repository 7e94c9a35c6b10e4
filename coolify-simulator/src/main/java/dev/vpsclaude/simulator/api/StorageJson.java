package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.model.FileStorage;
import dev.vpsclaude.simulator.model.PersistentStorage;
import tools.jackson.databind.node.ObjectNode;

/** Storages as they are read (contract section 6). */
final class StorageJson {

    private static final String APPLICATION = "App\\Models\\Application";

    private StorageJson() {}

    static ObjectNode of(PersistentStorage storage, long applicationId) {
        return Json.object()
                .put("id", storage.id())
                .put("uuid", storage.uuid())
                .put("name", storage.name())
                .put("mount_path", storage.mountPath())
                .put("host_path", storage.hostPath())
                .putNull("container_id")
                .put("resource_type", APPLICATION)
                .put("resource_id", applicationId)
                .put("is_preview_suffix_enabled", storage.previewSuffix())
                .put("created_at", Json.time(storage.createdAt()))
                .put("updated_at", Json.time(storage.updatedAt()));
    }

    static ObjectNode of(FileStorage storage, long applicationId, boolean sensitive) {
        ObjectNode row = Json.object()
                .put("id", storage.id())
                .put("uuid", storage.uuid())
                .put("fs_path", storage.fsPath())
                .put("mount_path", storage.mountPath())
                .put("is_directory", storage.directory())
                .put("is_host_file", storage.hostFile())
                .put("is_based_on_git", false)
                .putNull("chown")
                .putNull("chmod")
                .put("is_binary", false)
                .put("is_too_large", false)
                .put("resource_type", APPLICATION)
                .put("resource_id", applicationId)
                .put("is_preview_suffix_enabled", storage.previewSuffix())
                .put("created_at", Json.time(storage.createdAt()))
                .put("updated_at", Json.time(storage.updatedAt()));
        return sensitive ? row.put("content", storage.content()) : row;
    }
}
