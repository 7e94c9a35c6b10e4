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
 * @param urgency who goes first when there are too many calls
 * @param beforeCall run before each call, and ends the work by throwing when the right to go on is lost
 */
record CoolifyApi(CoolifyHttp http, CoolifyPlace place, CoolifyUrgency urgency, Runnable beforeCall) {

    private static final byte[] EMPTY = {};

    /** Names are not unique, so of several the oldest counts (contract section 11). */
    Optional<CoolifyApplication> oldestNamed(String name) {
        return named(name).stream().min(Comparator.comparing(CoolifyApplication::createdAt));
    }

    /** All applications with the name in our environment of our project. */
    List<CoolifyApplication> named(String name) {
        return CoolifyTranslation.named(name, environment());
    }

    /** Everything that could be ours in our environment of our project, whatever it is called by now. */
    List<CoolifyApplication> applications() {
        return CoolifyTranslation.applications(environment());
    }

    private JsonNode environment() {
        return get(http.at("projects", place.projectUuid(), place.environmentName()));
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

    /** The volumes that the next deployment mounts. */
    List<CoolifyStorage> storages(ApplicationId id) {
        return CoolifyTranslation.storages(get(http.at("applications", id.text(), "storages")));
    }

    /** Coolify puts the application's id in front of the name (contract section 6). */
    CoolifyStorage attach(ApplicationId id, CoolifyJson.NewStorage storage) {
        return CoolifyTranslation.storage(send("POST", http.at("applications", id.text(), "storages"), storage));
    }

    /** Here the name is taken as it is sent, so that it can be that of another application's volume (contract section 6). */
    CoolifyStorage rename(ApplicationId id, CoolifyStorage storage, String name) {
        CoolifyJson.StorageName body =
                new CoolifyJson.StorageName(storage.uuid(), "persistent", name, storage.mountPath());
        return CoolifyTranslation.storage(send("PATCH", http.at("applications", id.text(), "storages"), body));
    }

    /** @throws CoolifyFailed while Coolify is known to accept no build; nothing is asked then */
    void requireRoomForBuild() {
        http.gate().requireRoomForBuild();
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

    /** The last builds of one application, newest first. */
    List<CoolifyBuild> builds(ApplicationId id) {
        HttpUrl.Builder address = http.at("deployments", "applications", id.text())
                .addQueryParameter("skip", "0")
                .addQueryParameter("take", "10");
        return CoolifyTranslation.builds(get(address));
    }

    /** Waiting or running builds of one application, newest first. */
    List<CoolifyBuild> activeBuilds(ApplicationId id) {
        return builds(id).stream().filter(build -> build.state().active()).toList();
    }

    /** What a build has said so far; nothing where the token may not read it (contract section 1.3). */
    Optional<List<String>> buildLog(BuildId id) {
        return CoolifyReading.buildLog(get(http.at("deployments", id.text())));
    }

    /** The last lines that the container has said. One that does not run is {@link CoolifyTrouble.NotRunning}. */
    String containerLog(ApplicationId id, int lines) {
        HttpUrl.Builder address =
                http.at("applications", id.text(), "logs").addQueryParameter("lines", Integer.toString(lines));
        return CoolifyReading.containerLog(get(address));
    }

    void cancel(BuildId id) {
        send("POST", http.at("deployments", id.text(), "cancel"));
    }

    /** Without the server-wide cleaning that is Coolify's default (contract section 7.5). */
    void stop(ApplicationId id) {
        send("POST", http.at("applications", id.text(), "stop").addQueryParameter("docker_cleanup", "false"));
    }

    /** Without the server-wide cleaning that is Coolify's default, as are the volumes (contract section 9). */
    void delete(ApplicationId id, CoolifyVolumes volumes) {
        send(
                "DELETE",
                http.at("applications", id.text())
                        .addQueryParameter("delete_configurations", "true")
                        .addQueryParameter("delete_volumes", Boolean.toString(volumes == CoolifyVolumes.REMOVE))
                        .addQueryParameter("delete_connected_networks", "true")
                        .addQueryParameter("docker_cleanup", "false"));
    }

    /** What every application of our server is doing, in one call. */
    Map<ApplicationId, CoolifyApplicationState> states() {
        return CoolifyTranslation.resources(get(http.at("servers", place.serverUuid(), "resources")));
    }

    /** As Coolify itself calls it; not JSON (contract section 1.1). */
    CoolifyVersion version() {
        return CoolifyVersion.parse(text(http.at("version")));
    }

    String text(HttpUrl.Builder address) {
        ready();
        return http.text(address.build());
    }

    JsonNode get(HttpUrl.Builder address) {
        ready();
        return http.get(address.build());
    }

    JsonNode send(String method, HttpUrl.Builder address, Object body) {
        ready();
        return http.send(method, address.build(), CoolifyJson.MAPPER.writeValueAsBytes(body));
    }

    private void send(String method, HttpUrl.Builder address) {
        ready();
        http.send(method, address.build(), EMPTY);
    }

    /** First the turn, which may take its time, then the right: it has to hold when the call begins. */
    private void ready() {
        http.awaitTurn(urgency);
        beforeCall.run();
    }
}
