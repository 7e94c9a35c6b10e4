package dev.vpsclaude.server.testing;

import dev.vpsclaude.coolify.CoolifyProperties;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Somebody who works in the Coolify of a platform, beside the platform. */
public record InCoolify(CoolifyProperties coolify) {

    public static InCoolify of(RunningPlatform platform) {
        return new InCoolify(platform.bean(CoolifyProperties.class));
    }

    /** The ids of all applications. */
    public List<String> applications() {
        return get("/projects/" + coolify.projectUuid() + "/" + coolify.environmentName())
                .path("applications")
                .valueStream()
                .map(application -> application.path("uuid").asString())
                .toList();
    }

    public String domains(String application) {
        return get("/applications/" + application).path("fqdn").asString();
    }

    /** The names of the volumes that an application mounts. */
    public List<String> volumes(String application) {
        return get("/applications/" + application + "/storages")
                .path("persistent_storages")
                .valueStream()
                .map(storage -> storage.path("name").asString())
                .sorted()
                .toList();
    }

    public void stop(String application) {
        send("POST", "/applications/" + application + "/stop");
    }

    public void delete(String application) {
        send("DELETE", "/applications/" + application + "?delete_volumes=false");
    }

    private JsonNode get(String path) {
        return send("GET", path);
    }

    private JsonNode send(String method, String path) {
        HttpRequest.Builder request = Http.request(URI.create(coolify.apiUrl() + path))
                .header("Authorization", "Bearer " + coolify.token().reveal())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody());
        return Http.send(request).expect(200).json();
    }
}
