package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/**
 * The calls that we make, each named after what it does. A call may throw {@link CoolifyFailed}.
 *
 * @param beforeCall run before each call, and ends the work by throwing when the right to go on is lost
 */
record CoolifyApi(CoolifyHttp http, CoolifyPlace place, Runnable beforeCall) {

    private static final byte[] EMPTY = {};

    /** Names are not unique, so of several the oldest counts (contract section 11). */
    Optional<CoolifyApplication> oldestNamed(String name) {
        return named(name).stream().min(Comparator.comparing(CoolifyApplication::createdAt));
    }

    /** All applications with the name in our environment of our project. */
    List<CoolifyApplication> named(String name) {
        HttpUrl.Builder address = http.at("projects", place.projectUuid(), place.environmentName());
        return CoolifyTranslation.named(name, get(address));
    }

    ApplicationId create(CoolifyJson.NewApplication application) {
        return CoolifyTranslation.created(send("POST", http.at("applications", "dockerfile"), application));
    }

    CoolifyApplication application(ApplicationId id) {
        return CoolifyTranslation.application(get(http.at("applications", id.text())));
    }

    void route(ApplicationId id, CoolifyJson.Routing routing) {
        send("PATCH", http.at("applications", id.text()), routing);
    }

    void setVariables(ApplicationId id, List<CoolifyJson.SetVariable> variables) {
        send("PATCH", http.at("applications", id.text(), "envs", "bulk"), new CoolifyJson.SetVariables(variables));
    }

    List<CoolifyVariable> variables(ApplicationId id) {
        return CoolifyTranslation.variables(get(http.at("applications", id.text(), "envs")));
    }

    void deleteVariable(ApplicationId id, CoolifyVariable variable) {
        send("DELETE", http.at("applications", id.text(), "envs", variable.uuid()));
    }

    /** Where volumes are mounted already. */
    List<String> mountPaths(ApplicationId id) {
        return CoolifyTranslation.mountPaths(get(http.at("applications", id.text(), "storages")));
    }

    void attach(ApplicationId id, CoolifyJson.NewStorage storage) {
        send("POST", http.at("applications", id.text(), "storages"), storage);
    }

    /** The id may be one that was never stored (contract section 7.2). */
    BuildId deploy(ApplicationId id) {
        return CoolifyTranslation.triggered(send("POST", http.at("deploy"), new CoolifyJson.Deploy(id.text(), false)));
    }

    CoolifyBuild build(BuildId id) {
        return CoolifyTranslation.build(get(http.at("deployments", id.text())));
    }

    /** Waiting or running builds of the whole team. */
    List<CoolifyBuild> activeBuilds() {
        return CoolifyTranslation.activeBuilds(get(http.at("deployments")));
    }

    /** Waiting or running builds of one application, newest first. */
    List<CoolifyBuild> activeBuilds(ApplicationId id) {
        HttpUrl.Builder address = http.at("deployments", "applications", id.text())
                .addQueryParameter("skip", "0")
                .addQueryParameter("take", "10");
        return CoolifyTranslation.builds(get(address)).stream()
                .filter(build -> build.state().active())
                .toList();
    }

    void cancel(BuildId id) {
        send("POST", http.at("deployments", id.text(), "cancel"));
    }

    /** Without the server-wide cleaning that is Coolify's default (contract section 7.5). */
    void stop(ApplicationId id) {
        send("POST", http.at("applications", id.text(), "stop").addQueryParameter("docker_cleanup", "false"));
    }

    /** With its volumes, without the server-wide cleaning that is Coolify's default (contract section 9). */
    void delete(ApplicationId id) {
        send(
                "DELETE",
                http.at("applications", id.text())
                        .addQueryParameter("delete_configurations", "true")
                        .addQueryParameter("delete_volumes", "true")
                        .addQueryParameter("delete_connected_networks", "true")
                        .addQueryParameter("docker_cleanup", "false"));
    }

    /** What every application of our server is doing, in one call. */
    Map<ApplicationId, CoolifyApplicationState> states() {
        return CoolifyTranslation.resources(get(http.at("servers", place.serverUuid(), "resources")));
    }

    private JsonNode get(HttpUrl.Builder address) {
        beforeCall.run();
        return http.get(address.build());
    }

    private JsonNode send(String method, HttpUrl.Builder address, Object body) {
        beforeCall.run();
        return http.send(method, address.build(), CoolifyJson.MAPPER.writeValueAsBytes(body));
    }

    private void send(String method, HttpUrl.Builder address) {
        beforeCall.run();
        http.send(method, address.build(), EMPTY);
    }
}
