package dev.vpsclaude.simulator.control;

import dev.vpsclaude.simulator.engine.Operator;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operator does past the API, over HTTP. */
public final class OperatorCalls {

    private final Operator operator;

    public OperatorCalls(Operator operator) {
        this.operator = operator;
    }

    public void addTo(Routes routes) {
        routes.get("/installation", call -> Answer.ok(ConditionsJson.of(operator.conditions())))
                .patch("/installation", this::change)
                .post("/installation/clean-up", this::cleanUp)
                .post("/installation/restart", this::restart)
                .post("/applications/{uuid}/{act}", this::act);
    }

    private Answer change(Call call) {
        Fields fields = new Fields(call.json());
        return Answer.ok(ConditionsJson.of(operator.set(now -> ConditionsJson.changed(now, fields))));
    }

    private Answer cleanUp(Call call) {
        ObjectNode body = Json.object();
        ArrayNode removed = body.putArray("removed_volumes");
        operator.cleanUp().forEach(removed::add);
        return Answer.ok(body);
    }

    private Answer restart(Call call) {
        operator.restartCoolify();
        return Answer.message(200, "Coolify was restarted.");
    }

    private Answer act(Call call) {
        try {
            act(call.variable("uuid"), call.variable("act"), new Fields(call.lenientJson()));
            return Answer.message(200, "Done, and nobody was told.");
        } catch (NoSuchElementException missing) {
            return Problems.notFound(String.valueOf(missing.getMessage()));
        }
    }

    private void act(String application, String act, Fields fields) {
        fields.refuseOthers(Set.of(), keys(act));
        switch (act) {
            case "remove-containers" -> operator.removeContainers(application);
            case "stop-containers" -> operator.stopContainers(application);
            case "start-containers" -> operator.startContainers(application);
            case "rename-container" -> operator.renameContainer(application, fields.text("name"));
            case "crash" -> operator.crash(application);
            case "stop" -> operator.stopApplication(application);
            case "delete" -> operator.deleteApplication(application, fields.flag("delete_volumes", true));
            case "rename" -> operator.renameApplication(application, fields.text("name"));
            case "change-domains" -> operator.changeDomains(application, domains(fields.text("domains")));
            case "change-port" -> operator.changePort(application, fields.number("port", 80, 1, 65_535));
            default -> throw new NoSuchElementException("There is no act \"" + act + "\".");
        }
    }

    private static Set<String> keys(String act) {
        return switch (act) {
            case "rename-container", "rename" -> Set.of("name");
            case "delete" -> Set.of("delete_volumes");
            case "change-domains" -> Set.of("domains");
            case "change-port" -> Set.of("port");
            default -> Set.of();
        };
    }

    private static List<String> domains(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }
}
