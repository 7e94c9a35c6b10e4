package dev.vpsclaude.simulator.control;

import dev.vpsclaude.simulator.fault.Faults;
import dev.vpsclaude.simulator.fault.SwitchState;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Routes;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** The board of switches over HTTP. */
public final class FaultCalls {

    private final Faults faults;

    public FaultCalls(Faults faults) {
        this.faults = faults;
    }

    public void addTo(Routes routes) {
        routes.get("/faults", this::list)
                .post("/faults", this::set)
                .delete("/faults", this::clearAll)
                .get("/faults/{id}", this::one)
                .delete("/faults/{id}", this::clear);
    }

    private Answer list(Call call) {
        return Answer.ok(Json.object().set("faults", all(faults.all())));
    }

    private Answer set(Call call) {
        SwitchState set = faults.set(SentSwitch.read(call.json()));
        return Answer.json(201, SwitchJson.of(set)).with("Location", "/simulator/faults/" + set.id());
    }

    private Answer one(Call call) {
        return faults.find(call.variable("id"))
                .map(found -> Answer.ok(SwitchJson.of(found)))
                .orElseGet(FaultCalls::unknown);
    }

    private Answer clear(Call call) {
        return faults.clear(call.variable("id")) ? Answer.message(200, "Switch cleared.") : unknown();
    }

    private Answer clearAll(Call call) {
        faults.clear();
        return Answer.message(200, "All switches cleared.");
    }

    private static Answer unknown() {
        return Problems.notFound("No such switch.");
    }

    private static ArrayNode all(List<SwitchState> states) {
        ArrayNode list = Json.array();
        states.forEach(state -> list.add(SwitchJson.of(state)));
        return list;
    }
}
