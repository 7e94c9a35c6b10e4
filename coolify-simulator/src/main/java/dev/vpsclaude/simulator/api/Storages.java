package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.FileStorage;
import dev.vpsclaude.simulator.model.PersistentStorage;
import dev.vpsclaude.simulator.model.PublicId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Storages of an application (contract section 6). They are records; the volumes come and go by their own rules. */
final class Storages {

    private final Coolify coolify;

    Storages(Coolify coolify) {
        this.coolify = coolify;
    }

    Answer list(Call call) {
        Application application = application(call.variable("uuid"), "Application not found.");
        ObjectNode body = Json.object();
        var persistent = body.putArray("persistent_storages");
        coolify.persistentStorages
                .where(storage -> storage.applicationUuid().equals(application.uuid()))
                .forEach(storage -> persistent.add(StorageJson.of(storage, application.id())));
        var files = body.putArray("file_storages");
        coolify.fileStorages
                .where(storage -> storage.applicationUuid().equals(application.uuid()))
                .forEach(storage -> files.add(StorageJson.of(storage, application.id(), call.seesSensitive())));
        return Answer.ok(body);
    }

    Answer create(Call call) {
        ObjectNode body = call.json();
        Application application = application(call.applicationUuid(), "Application not found");
        StorageRules.checkNew(body);
        return Answer.json(
                201,
                StorageRules.isPersistent(body)
                        ? StorageJson.of(newPersistent(call, application, body), application.id())
                        : StorageJson.of(newFile(application, body), application.id(), call.seesSensitive()));
    }

    Answer update(Call call) {
        ObjectNode body = call.json();
        Application application = application(call.variable("uuid"), "Application not found");
        StorageRules.checkChange(body);
        return Answer.ok(
                StorageRules.isPersistent(body)
                        ? StorageJson.of(changedPersistent(application, body), application.id())
                        : StorageJson.of(changedFile(application, body), application.id(), call.seesSensitive()));
    }

    /** Only the record goes; the volume is an orphan from now on. */
    Answer delete(Call call) {
        String application =
                application(call.applicationUuid(), "Application not found").uuid();
        String uuid = call.variable("storage_uuid");
        boolean persistent = coolify.persistentStorages
                .find(uuid)
                .filter(storage -> storage.applicationUuid().equals(application))
                .isPresent();
        boolean file = coolify.fileStorages
                .find(uuid)
                .filter(storage -> storage.applicationUuid().equals(application))
                .isPresent();
        if (!persistent && !file) {
            throw notFound();
        }
        coolify.persistentStorages.remove(uuid);
        coolify.fileStorages.remove(uuid);
        return Answer.message(200, "Storage deleted.");
    }

    /** The name gets the application's uuid in front. A second one of the same name breaks on a unique index. */
    private PersistentStorage newPersistent(Call call, Application application, ObjectNode body) {
        String name = application.uuid() + "-" + body.path("name").asString();
        if (coolify.persistentStorages
                .first(storage -> storage.applicationUuid().equals(application.uuid())
                        && storage.name().equals(name))
                .isPresent()) {
            throw new Refused(Problems.serverError(call.request()));
        }
        return coolify.persistentStorages.put(new PersistentStorage(
                coolify.nextId(),
                PublicId.next(),
                application.uuid(),
                name,
                body.path("mount_path").asString(),
                text(body, "host_path", null),
                true,
                coolify.now(),
                coolify.now()));
    }

    private FileStorage newFile(Application application, ObjectNode body) {
        String mountPath = body.path("mount_path").asString();
        return coolify.fileStorages.put(new FileStorage(
                coolify.nextId(),
                PublicId.next(),
                application.uuid(),
                body.path("fs_path").asString("/data/coolify/applications/" + application.uuid() + mountPath),
                mountPath,
                text(body, "content", null),
                Truth.of(body.path("is_directory")),
                Truth.of(body.path("is_host_file")),
                true,
                coolify.now(),
                coolify.now()));
    }

    /** Here the name is stored as sent, which is how another application's volume is taken over. */
    private PersistentStorage changedPersistent(Application application, ObjectNode body) {
        PersistentStorage found = coolify.persistentStorages
                .first(storage -> storage.applicationUuid().equals(application.uuid())
                        && isMeant(body, storage.uuid(), storage.id()))
                .orElseThrow(Storages::notFound);
        return coolify.persistentStorages.put(found.with(
                body.path("name").asString(found.name()),
                body.path("mount_path").asString(found.mountPath()),
                text(body, "host_path", found.hostPath()),
                body.path("is_preview_suffix_enabled").asBoolean(found.previewSuffix()),
                coolify.now()));
    }

    private FileStorage changedFile(Application application, ObjectNode body) {
        FileStorage found = coolify.fileStorages
                .first(storage -> storage.applicationUuid().equals(application.uuid())
                        && isMeant(body, storage.uuid(), storage.id()))
                .orElseThrow(Storages::notFound);
        return coolify.fileStorages.put(found.with(
                text(body, "content", found.content()),
                body.path("mount_path").asString(found.mountPath()),
                body.path("is_preview_suffix_enabled").asBoolean(found.previewSuffix()),
                coolify.now()));
    }

    private static boolean isMeant(ObjectNode body, String uuid, long id) {
        return body.path("uuid").isString()
                ? body.path("uuid").stringValue().equals(uuid)
                : body.path("id").asLong() == id;
    }

    private static @Nullable String text(ObjectNode body, String field, @Nullable String otherwise) {
        JsonNode value = body.path(field);
        return value.isMissingNode() ? otherwise : value.isNull() ? null : value.asString();
    }

    private static Refused notFound() {
        return new Refused(Problems.notFound("Storage not found."));
    }

    private Application application(String uuid, String refusal) {
        return coolify.applications.find(uuid).orElseThrow(() -> new Refused(Problems.notFound(refusal)));
    }
}
