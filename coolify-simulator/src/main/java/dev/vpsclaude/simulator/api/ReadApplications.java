package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading applications (contract 8.1 and 8.3). */
final class ReadApplications {

    private static final int DEFAULT_LINES = 100;
    private static final int MOST_LINES = 10_000;

    private final Coolify coolify;

    ReadApplications(Coolify coolify) {
        this.coolify = coolify;
    }

    Answer list(Call call) {
        Optional<String> tag = call.input("tag").map(JsonNode::asString).map(text -> text.toLowerCase(Locale.ROOT));
        ArrayNode list = Json.array();
        coolify.applications
                .where(application -> tag.isEmpty() || application.tags().contains(tag.get()))
                .forEach(application -> list.add(listed(application, call)));
        return Answer.ok(list);
    }

    /** Whoever may see what is sensitive gets the server with it, and its secrets (contract 1.3). */
    private ObjectNode listed(Application application, Call call) {
        ObjectNode row = ApplicationJson.listed(application, coolify.conditions(), call.seesSensitive());
        if (call.seesSensitive()) {
            row.putObject("destination")
                    .set("server", ServerJson.of(coolify.installation(), coolify.conditions(), true));
        }
        return row;
    }

    Answer one(Call call) {
        return Answer.ok(ApplicationJson.full(wanted(call), coolify.conditions(), call.seesSensitive()));
    }

    Answer tags(Call call) {
        return Answer.ok(Tags.rows(wanted(call).tags()));
    }

    /** What the container says. One that is gone says nothing, and the answer is a 400. */
    Answer logs(Call call) {
        Application application = wanted(call);
        if (!coolify.conditions().serverReachable()) {
            throw new Refused(Problems.serverError(call.request()));
        }
        Container container = coolify.containers
                .first(any -> any.of(application.uuid()))
                .filter(Container::runs)
                .orElseThrow(() -> new Refused(Answer.message(400, "Application is not running.")));
        int lines = call.input("lines").map(JsonNode::asString).filter(text -> text.matches("[1-9]\\d{0,8}")).stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(DEFAULT_LINES);
        String stamp = call.flag("show_timestamps", false) ? container.startedAt() + " " : "";
        return Answer.ok(Json.object().put("logs", lastLines(container, stamp, Math.min(lines, MOST_LINES))));
    }

    private static String lastLines(Container container, String stamp, int lines) {
        String prefix = stamp + "[" + Json.time(container.startedAt()) + "] info  ";
        List<String> said = List.of(
                prefix + "Simulated box: no process runs here.",
                prefix + "HTTP server listening on http://0.0.0.0:" + container.listensOn() + "/",
                prefix + "Health check answers on /healthz");
        return said.stream().skip(Math.max(0, said.size() - lines)).collect(Collectors.joining("\n", "", "\n"));
    }

    private Application wanted(Call call) {
        return coolify.applications
                .find(call.variable("uuid"))
                .orElseThrow(() -> new Refused(Problems.notFound("Application not found.")));
    }
}
