package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.engine.DeploymentQueue;
import dev.vpsclaude.simulator.engine.Triggered;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /deploy} by uuid or by tag (contract 7.1). */
final class Deploy {

    private final Coolify coolify;
    private final DeploymentQueue queue;

    Deploy(Coolify coolify, DeploymentQueue queue) {
        this.coolify = coolify;
        this.queue = queue;
    }

    Answer deploy(Call call) {
        Optional<String> uuids = call.input("uuid").map(JsonNode::asString);
        Optional<String> tags = call.input("tag").map(JsonNode::asString);
        refuseOddPairs(call);
        boolean force = call.flag("force", false);
        return uuids.map(list -> byUuid(words(list), force))
                .or(() -> tags.map(list -> byTag(words(list), force)))
                .orElseGet(() -> Answer.message(400, "You must provide uuid or tag."));
    }

    private static void refuseOddPairs(Call call) {
        refuseBoth(call, "uuid", "tag", "You can only use uuid or tag, not both.");
        refuseBoth(call, "tag", "pr", "You can only use tag or pr, not both.");
        refuseBoth(call, "tag", "pull_request_id", "You can only use tag or pr, not both.");
        refuseBoth(call, "tag", "docker_tag", "You can only use tag or docker_tag, not both.");
    }

    private static void refuseBoth(Call call, String one, String other, String refusal) {
        if (call.input(one).isPresent() && call.input(other).isPresent()) {
            throw new Refused(Answer.message(400, refusal));
        }
    }

    /** Those that do not exist are left out without a word, unless nothing is left. */
    private Answer byUuid(List<String> uuids, boolean force) {
        if (uuids.isEmpty()) {
            return Answer.message(400, "No UUIDs provided.");
        }
        List<Application> applications = uuids.stream()
                .flatMap(uuid -> coolify.applications.find(uuid).stream())
                .toList();
        if (applications.isEmpty()) {
            return Problems.notFound("No resources found.");
        }
        ObjectNode body = Json.object();
        ArrayNode deployments = body.putArray("deployments");
        applications.forEach(application -> deployments.add(triggered(application, force)));
        return Answer.ok(body);
    }

    private Answer byTag(List<String> tags, boolean force) {
        List<String> lower =
                tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
        List<Application> applications = coolify.applications.where(
                application -> application.tags().stream().anyMatch(lower::contains));
        if (applications.isEmpty()) {
            return Problems.notFound("No resources found with this tag.");
        }
        ObjectNode body = Json.object();
        ArrayNode messages = body.putArray("message");
        ArrayNode details = body.putArray("details");
        for (Application application : applications) {
            ObjectNode triggered = triggered(application, force);
            messages.add(triggered.path("message").asString());
            triggered.remove("message");
            details.add(triggered);
        }
        return Answer.ok(body);
    }

    /** A deployment that was not stored is answered like one that was, with a uuid that leads nowhere (contract 7.2). */
    private ObjectNode triggered(Application application, boolean force) {
        Triggered outcome = queue.trigger(application, force, false);
        String message = switch (outcome) {
            case Triggered.Stored stored -> "Application " + application.name() + " deployment queued.";
            case Triggered.Skipped skipped -> "Deployment already queued for this commit.";
            case Triggered.QueueFull full -> throw new Refused(Problems.queueFull());
        };
        return Json.object()
                .put("message", message)
                .put("resource_uuid", application.uuid())
                .put("deployment_uuid", outcome.deploymentUuid());
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
