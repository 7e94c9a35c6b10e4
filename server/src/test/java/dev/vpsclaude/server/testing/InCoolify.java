package dev.vpsclaude.server.testing;

import dev.vpsclaude.coolify.CoolifyProperties;
import dev.vpsclaude.messages.secret.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works in the Coolify of a platform, beside the platform. */
public record InCoolify(CoolifyProperties coolify) {

    private static final JsonMapper JSON = new JsonMapper();

    public static InCoolify of(RunningPlatform platform) {
        return new InCoolify(platform.bean(CoolifyProperties.class));
    }

    /** The ids of all applications. */
    public List<String> applications() {
        return listed().map(application -> application.path("uuid").asString()).toList();
    }

    /** The ids of those with this name. */
    public List<String> applications(String name) {
        return listed().filter(
                        application -> application.path("name").asString().equals(name))
                .map(application -> application.path("uuid").asString())
                .toList();
    }

    /** An application that was never deployed. @return its id */
    public String create(String name) {
        String body = JSON.writeValueAsString(JSON.createObjectNode()
                .put("project_uuid", coolify.projectUuid())
                .put("server_uuid", coolify.serverUuid())
                .put("environment_name", coolify.environmentName())
                .put("name", name)
                .put("dockerfile", Base64.getEncoder().encodeToString("FROM scratch".getBytes(StandardCharsets.UTF_8)))
                .put("autogenerate_domain", false));
        return Http.send(request("/applications/dockerfile").POST(BodyPublishers.ofString(body)))
                .expect(201)
                .text("uuid");
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

    /** What Coolify keeps of an application, without the values of its variables. */
    public JsonNode definition(String application) {
        return readAll("/applications/" + application);
    }

    /** Its variables, with the values that Coolify shows to those who may read what is sensitive. */
    public List<JsonNode> variables(String application) {
        return readAll("/applications/" + application + "/envs").valueStream().toList();
    }

    /** A variable of an application with its value, as boxes that run have it and previews do not. */
    public JsonNode variable(String application, String name) {
        return variables(application).stream()
                .filter(variable -> variable.path("key").asString().equals(name)
                        && !variable.path("is_preview").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    public void stop(String application) {
        send("POST", "/applications/" + application + "/stop");
    }

    public void delete(String application) {
        send("DELETE", "/applications/" + application + "?delete_volumes=false");
    }

    private Stream<JsonNode> listed() {
        return get("/projects/" + coolify.projectUuid() + "/" + coolify.environmentName())
                .path("applications")
                .valueStream();
    }

    private JsonNode get(String path) {
        return send("GET", path);
    }

    private JsonNode send(String method, String path) {
        return Http.send(request(path).method(method, BodyPublishers.noBody()))
                .expect(200)
                .json();
    }

    private JsonNode readAll(String path) {
        return Http.send(request(path, Objects.requireNonNull(coolify.logsToken())))
                .expect(200)
                .json();
    }

    private HttpRequest.Builder request(String path) {
        return request(path, coolify.token());
    }

    private HttpRequest.Builder request(String path, Secret token) {
        return Http.request(URI.create(coolify.apiUrl() + path))
                .header("Authorization", "Bearer " + token.reveal())
                .header("Content-Type", "application/json");
    }
}
