package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.model.Conditions;
import dev.vpsclaude.simulator.model.Installation;
import tools.jackson.databind.node.ObjectNode;

/** The server as it is read (contract section 10). Its secrets are there only for those who may see them (1.3). */
final class ServerJson {

    static final String ADDRESS = "127.0.0.1";

    private ServerJson() {}

    static ObjectNode of(Installation installation, Conditions conditions, boolean sensitive) {
        ObjectNode server = Json.object()
                .put("id", 1)
                .put("uuid", installation.serverUuid())
                .put("name", "localhost")
                .put("description", "The simulated server")
                .put("ip", ADDRESS)
                .put("user", "root")
                .put("port", 22);
        server.set("settings", settings(conditions, sensitive));
        return server;
    }

    private static ObjectNode settings(Conditions conditions, boolean sensitive) {
        ObjectNode settings = Json.object()
                .put("is_reachable", conditions.serverReachable())
                .put("is_usable", conditions.serverUsable())
                .put("is_build_server", false)
                .put("delete_unused_volumes", conditions.deleteUnusedVolumes())
                .put("delete_unused_networks", false)
                .put("wildcard_domain", "http://localhost")
                .put("concurrent_builds", Installation.CONCURRENT_BUILDS)
                .put("deployment_queue_limit", Installation.QUEUE_LIMIT)
                .put("dynamic_timeout", 3600)
                .put("docker_version", "27.5.1");
        return sensitive ? withSecrets(settings) : settings;
    }

    private static ObjectNode withSecrets(ObjectNode settings) {
        return settings.put("sentinel_token", "simulated-sentinel-token")
                .put("logdrain_axiom_api_key", "simulated-axiom-key")
                .put("logdrain_newrelic_license_key", "simulated-newrelic-key");
    }
}
