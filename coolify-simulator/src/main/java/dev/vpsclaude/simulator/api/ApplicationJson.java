package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Conditions;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** An application as it is read (contract 8.1). */
final class ApplicationJson {

    /** Absent, not null, unless the token may see them (contract 1.3). */
    private static final Set<String> SENSITIVE = Set.of(
            "dockerfile",
            "docker_compose_raw",
            "custom_labels",
            "http_basic_auth_password",
            "manual_webhook_secret_github",
            "manual_webhook_secret_gitlab",
            "manual_webhook_secret_bitbucket",
            "manual_webhook_secret_gitea");

    private ApplicationJson() {}

    static ObjectNode full(Application application, Conditions conditions, boolean sensitive) {
        ObjectNode body = listed(application, conditions, sensitive);
        body.set("settings", application.settings().node().deepCopy());
        return body;
    }

    /** Lists do not load the settings. The three names come first, the other keys are sorted. */
    static ObjectNode listed(Application application, Conditions conditions, boolean sensitive) {
        ObjectNode all = columns(application, conditions);
        if (!sensitive) {
            all.remove(SENSITIVE);
        }
        ObjectNode body = Json.object().put("uuid", application.uuid());
        body.set("description", all.path("description"));
        body.put("name", application.name());
        new TreeSet<>(all.propertyNames()).forEach(key -> body.set(key, all.path(key)));
        return body;
    }

    /** The short row of {@code /servers/{uuid}/resources}. */
    static ObjectNode resource(Application application) {
        return Json.object()
                .put("id", application.id())
                .put("uuid", application.uuid())
                .put("name", application.name())
                .put("type", "application")
                .put("status", application.status())
                .put("created_at", Json.time(application.createdAt()))
                .put("updated_at", Json.time(application.updatedAt()));
    }

    private static ObjectNode columns(Application application, Conditions conditions) {
        return application
                .columns()
                .node()
                .deepCopy()
                .put("custom_labels", application.labels().encoded(application.uuid()))
                .put("status", application.status())
                .put("server_status", conditions.serverFunctional())
                .put("destination_id", 1)
                .put("destination_type", "App\\Models\\StandaloneDocker")
                .put("environment_id", 1)
                .put("created_at", Json.time(application.createdAt()))
                .put("updated_at", Json.time(application.updatedAt()));
    }
}
