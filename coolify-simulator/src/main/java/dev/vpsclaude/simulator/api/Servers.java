package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Installation;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one server and what runs on it (contract section 10). */
final class Servers {

    private final Coolify coolify;
    private final Installation installation;

    Servers(Coolify coolify) {
        this.coolify = coolify;
        this.installation = coolify.installation();
    }

    Answer list(Call call) {
        return Answer.ok(Json.array()
                .add(server(call)
                        .put("is_reachable", coolify.conditions().serverReachable())
                        .put("is_usable", coolify.conditions().serverUsable())));
    }

    Answer one(Call call) {
        return ofServer(call, () -> {
            ObjectNode server = server(call).put("proxy_type", "TRAEFIK");
            server.putObject("proxy").put("type", "TRAEFIK").put("status", "running");
            return server;
        });
    }

    /** The status of every application in one cheap call. */
    Answer resources(Call call) {
        return ofServer(call, this::rows);
    }

    /** The whole team's; here it has one server. */
    Answer everything(Call call) {
        return Answer.ok(rows());
    }

    private ArrayNode rows() {
        ArrayNode resources = Json.array();
        coolify.applications.all().forEach(application -> resources.add(ApplicationJson.resource(application)));
        return resources;
    }

    /** Hosts only, no schemes and no paths. */
    Answer domains(Call call) {
        return ofServer(call, () -> {
            TreeSet<String> hosts = new TreeSet<>();
            coolify.applications
                    .all()
                    .forEach(application -> application.domains().stream()
                            .map(domain -> String.valueOf(URI.create(domain).getHost()))
                            .forEach(hosts::add));
            ObjectNode row = Json.object().put("ip", ServerJson.ADDRESS);
            hosts.forEach(row.putArray("domains")::add);
            return hosts.isEmpty() ? Json.array() : Json.array().add(row);
        });
    }

    Answer destinations(Call call) {
        return ofServer(
                call,
                () -> Json.array()
                        .add(Json.object()
                                .put("id", 1)
                                .put("uuid", installation.destinationUuid())
                                .put("name", "coolify")
                                .put("network", "coolify")
                                .put("server_uuid", installation.serverUuid())));
    }

    Answer cleanUp(Call call) {
        return ofServer(call, this::cleanUpSettings);
    }

    /** The switch that destroys data, and nothing else of these settings can be changed here (contract section 10). */
    Answer changeCleanUp(Call call) {
        ObjectNode body = call.json();
        new Complaints()
                .about(body, Map.of("delete_unused_volumes", Rule.bool()))
                .aboutUnknown(body, Set.of("delete_unused_volumes"))
                .refuseIfAny();
        return ofServer(call, () -> {
            coolify.set(coolify.conditions()
                    .withUnusedVolumesDeleted(body.path("delete_unused_volumes").asBoolean()));
            return cleanUpSettings();
        });
    }

    private ObjectNode cleanUpSettings() {
        return Json.object()
                .put("docker_cleanup_frequency", "0 0 * * *")
                .put("docker_cleanup_threshold", 80)
                .put("force_docker_cleanup", true)
                .put("delete_unused_volumes", coolify.conditions().deleteUnusedVolumes())
                .put("delete_unused_networks", false)
                .put("disable_application_image_retention", false);
    }

    private Answer ofServer(Call call, Supplier<JsonNode> body) {
        return call.variable("uuid").equals(installation.serverUuid())
                ? Answer.ok(body.get())
                : Problems.notFound("Server not found.");
    }

    private ObjectNode server(Call call) {
        return ServerJson.of(installation, coolify.conditions(), call.seesSensitive());
    }
}
