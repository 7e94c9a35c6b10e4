package dev.vpsclaude.simulator.control;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.http.Routes;
import dev.vpsclaude.simulator.ledger.Ledger;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger over HTTP: the lines after a number, and the number to go on from. */
public final class LedgerCalls {

    private static final long PAGE = 1_000;

    private final Ledger ledger;

    public LedgerCalls(Ledger ledger) {
        this.ledger = ledger;
    }

    public void addTo(Routes routes) {
        routes.get("/ledger", this::list);
    }

    private Answer list(Call call) {
        long after = number(call, "after", 0);
        List<ObjectNode> lines = ledger.after(after, (int) Math.min(PAGE, number(call, "limit", PAGE)));
        ObjectNode body = Json.object();
        ArrayNode entries = body.putArray("entries");
        lines.forEach(entries::add);
        return Answer.ok(body.put(
                "last", lines.isEmpty() ? after : lines.getLast().path("n").asLong()));
    }

    private static long number(Call call, String name, long otherwise) {
        String text = call.input(name).map(JsonNode::asString).orElse(Long.toString(otherwise));
        if (!text.matches("\\d{1,18}")) {
            throw new Refused(Problems.invalid(name, "A number is needed."));
        }
        return Long.parseLong(text);
    }
}
