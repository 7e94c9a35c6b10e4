package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.engine.Cancellation;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.DeploymentStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading and cancelling deployments (contract 7.6 to 7.8). */
final class Deployments {

    private final Coolify coolify;
    private final Cancellation cancellation;

    Deployments(Coolify coolify, Cancellation cancellation) {
        this.coolify = coolify;
        this.cancellation = cancellation;
    }

    /**
     * Only those that wait or run. PostgreSQL hands out last what was changed last; Coolify then sorts by id and keeps the
     * keys, so that the answer is an object with numbers for keys wherever sorting has moved something (contract 7.7).
     */
    Answer active(Call call) {
        List<Deployment> handedOut = coolify.deployments.where(Deployment::active).stream()
                .sorted(Comparator.comparing(Deployment::updatedAt))
                .toList();
        List<Deployment> sorted = handedOut.stream()
                .sorted(Comparator.comparingLong(Deployment::id))
                .toList();
        return Answer.ok(sorted.equals(handedOut) ? rows(sorted, call) : keyed(sorted, handedOut, call));
    }

    private ObjectNode keyed(List<Deployment> sorted, List<Deployment> handedOut, Call call) {
        ObjectNode rows = Json.object();
        sorted.forEach(deployment -> rows.set(Integer.toString(handedOut.indexOf(deployment)), row(deployment, call)));
        return rows;
    }

    Answer one(Call call) {
        return Answer.ok(row(wanted(call), call));
    }

    /** Newest first, with a count, whatever openapi.json says. */
    Answer ofApplication(Call call) {
        String application = call.variable("uuid");
        if (coolify.applications.find(application).isEmpty()) {
            return Problems.notFound("Application not found");
        }
        int skip = number(call, "skip", 0, 0);
        int take = number(call, "take", 10, 1);
        List<Deployment> all = coolify.deployments.where(
                deployment -> deployment.applicationUuid().equals(application));
        List<Deployment> page = all.stream()
                .sorted(Comparator.comparingLong(Deployment::id).reversed())
                .skip(skip)
                .limit(take)
                .toList();
        ObjectNode body = Json.object().put("count", all.size());
        body.set("deployments", rows(page, call));
        return Answer.ok(body);
    }

    Answer cancel(Call call) {
        Deployment deployment = wanted(call);
        if (!deployment.active()) {
            return Answer.message(
                    400,
                    "Deployment cannot be cancelled. Current status: "
                            + deployment.status().word());
        }
        if (!cancellation.cancel(deployment)) {
            return Problems.serverError(call.request());
        }
        return Answer.ok(Json.object()
                .put("message", "Deployment cancelled successfully.")
                .put("deployment_uuid", deployment.uuid())
                .put("status", DeploymentStatus.CANCELLED.word()));
    }

    private ArrayNode rows(List<Deployment> deployments, Call call) {
        ArrayNode rows = Json.array();
        deployments.forEach(deployment -> rows.add(row(deployment, call)));
        return rows;
    }

    private ObjectNode row(Deployment deployment, Call call) {
        return DeploymentJson.of(deployment, coolify.installation(), call.seesSensitive());
    }

    private Deployment wanted(Call call) {
        return coolify.deployments
                .find(call.variable("uuid"))
                .orElseThrow(() -> new Refused(Problems.notFound("Deployment not found.")));
    }

    /** Laravel throws here: a client that does not ask for JSON is redirected. */
    private static int number(Call call, String name, int otherwise, int min) {
        Optional<String> asked = call.input(name).map(JsonNode::asString);
        if (asked.isPresent() && !asked.get().matches("\\d{1,9}")) {
            throw new Refused(notANumber(call, name));
        }
        return Math.max(min, asked.map(Integer::parseInt).orElse(otherwise));
    }

    private static Answer notANumber(Call call, String name) {
        String complaint = "The " + name + " field must be an integer.";
        ObjectNode body = Json.object().put("message", complaint);
        body.putObject("errors").putArray(name).add(complaint);
        return call.request().wantsJson()
                ? Answer.json(422, body)
                : Answer.html(302, "").with("Location", "/");
    }
}
