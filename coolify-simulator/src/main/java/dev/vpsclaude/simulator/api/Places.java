package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Installation;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The team and the one project with its one environment: what a client looks at when it starts (contract section 10). */
final class Places {

    private final Coolify coolify;
    private final Installation installation;

    Places(Coolify coolify) {
        this.coolify = coolify;
        this.installation = coolify.installation();
    }

    /** The bare number, no JSON and no {@code v}. */
    Answer version(Call call) {
        return Answer.html(200, coolify.conditions().version().text());
    }

    Answer team(Call call) {
        return Answer.ok(stamped(Json.object()
                .put("id", 0)
                .put("name", "Root Team")
                .put("description", "The root team")
                .put("personal_team", true)
                .put("show_boarding", false)));
    }

    Answer projects(Call call) {
        return Answer.ok(listOf(projectRow()));
    }

    Answer project(Call call) {
        return ofProject(call, () -> {
            ObjectNode body = stamped(projectRow());
            body.set("environments", listOf(environmentRow()));
            return body;
        });
    }

    /** By name or uuid, with its applications: the narrower list. */
    Answer environment(Call call) {
        String wanted = call.variable("environment");
        boolean known = wanted.equals(Installation.ENVIRONMENT) || wanted.equals(installation.environmentUuid());
        return known ? ofProject(call, () -> withApplications(call)) : Problems.notFound("Environment not found.");
    }

    private ObjectNode withApplications(Call call) {
        ObjectNode body = environmentRow();
        ArrayNode applications = body.putArray("applications");
        coolify.applications
                .all()
                .forEach(application -> applications.add(
                        ApplicationJson.listed(application, coolify.conditions(), call.seesSensitive())));
        return body;
    }

    private Answer ofProject(Call call, Supplier<JsonNode> body) {
        return call.variable("uuid").equals(installation.projectUuid())
                ? Answer.ok(body.get())
                : Problems.notFound("Project not found.");
    }

    private ObjectNode projectRow() {
        return Json.object()
                .put("id", 1)
                .put("uuid", installation.projectUuid())
                .put("name", "Simulated project")
                .putNull("description");
    }

    private ObjectNode environmentRow() {
        return stamped(Json.object()
                .put("id", 1)
                .put("uuid", installation.environmentUuid())
                .put("name", Installation.ENVIRONMENT)
                .put("project_id", 1)
                .putNull("description"));
    }

    private ObjectNode stamped(ObjectNode row) {
        return row.put("created_at", Json.time(installation.since()))
                .put("updated_at", Json.time(installation.since()));
    }

    private static ArrayNode listOf(ObjectNode row) {
        return Json.array().add(row);
    }
}
