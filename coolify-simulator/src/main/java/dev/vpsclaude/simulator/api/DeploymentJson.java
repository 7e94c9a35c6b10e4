package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.Installation;
import dev.vpsclaude.simulator.model.LogLine;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A deployment as it is read (contract 7.6). Its log is there only for those who may see it. */
final class DeploymentJson {

    private DeploymentJson() {}

    static ObjectNode of(Deployment deployment, Installation installation, boolean sensitive) {
        Instant finishedAt = deployment.finishedAt();
        ObjectNode body = Json.object()
                .put("id", deployment.id())
                .put("application_id", Long.toString(deployment.applicationId()))
                .put("deployment_uuid", deployment.uuid())
                .put("pull_request_id", 0)
                .put("force_rebuild", deployment.force())
                .put("commit", "HEAD")
                .put("status", deployment.status().word())
                .put("is_webhook", false)
                .put("is_api", true)
                .put("restart_only", false)
                .putNull("git_type")
                .put("server_id", 1)
                .put("application_name", deployment.applicationName())
                .put("server_name", "localhost")
                .put("deployment_url", path(deployment, installation))
                .put("destination_id", "1")
                .put("only_this_server", false)
                .put("rollback", false)
                .putNull("commit_message")
                .putNull("build_server_id")
                .putNull("current_process_id")
                .putNull("horizon_job_id")
                .putNull("horizon_job_worker")
                .putNull("docker_registry_image_tag")
                .put("finished_at", finishedAt == null ? null : Json.time(finishedAt))
                .put("created_at", Json.time(deployment.createdAt()))
                .put("updated_at", Json.time(deployment.updatedAt()));
        return sensitive ? body.put("logs", log(deployment)) : body;
    }

    private static String path(Deployment deployment, Installation installation) {
        return "/project/" + installation.projectUuid() + "/environment/" + installation.environmentUuid()
                + "/application/" + deployment.applicationUuid() + "/deployment/" + deployment.uuid();
    }

    /** A text that holds an array. */
    private static String log(Deployment deployment) {
        ArrayNode lines = Json.array();
        deployment.log().forEach(line -> lines.add(line(line)));
        return Json.write(lines);
    }

    private static ObjectNode line(LogLine line) {
        return Json.object()
                .putNull("command")
                .put("output", line.output())
                .put("type", line.type())
                .put("timestamp", Json.time(line.timestamp()))
                .put("hidden", line.hidden())
                .put("batch", 1)
                .put("order", line.order());
    }
}
