package dev.vpsclaude.simulator.control;

import dev.vpsclaude.simulator.fault.Fault;
import dev.vpsclaude.simulator.fault.FaultSwitch;
import dev.vpsclaude.simulator.fault.Garbage;
import dev.vpsclaude.simulator.fault.RoutePattern;
import dev.vpsclaude.simulator.fault.When;
import dev.vpsclaude.simulator.http.Answer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a switch from a body. A key that nobody knows is refused: a switch that silently does less proves nothing. */
final class SentSwitch {

    private static final Set<String> WHICH = Set.of("method", "route", "nth", "count", "fault");
    private static final int AN_HOUR_OF_MILLIS = 3_600_000;

    private final Fields fields;

    private SentSwitch(ObjectNode body) {
        this.fields = new Fields(body);
    }

    static FaultSwitch read(ObjectNode body) {
        return new SentSwitch(body).read();
    }

    private FaultSwitch read() {
        Fault fault = fault();
        return new FaultSwitch(
                fields.text("method", FaultSwitch.ANY_METHOD).toUpperCase(Locale.ROOT),
                RoutePattern.of(fields.text("route")),
                fields.number("nth", 1, 1, 1_000_000),
                fields.is("count", "always") ? FaultSwitch.ALWAYS : fields.number("count", 1, 1, 1_000_000),
                fault);
    }

    private Fault fault() {
        String kind = fields.text("fault");
        return switch (kind) {
            case "answer" -> {
                only("when", "status", "content_type", "headers", "body");
                yield new Fault.Answering(when(), answer());
            }
            case "stall" -> {
                only("when", "millis");
                yield new Fault.Stalling(when(), millis(60_000));
            }
            case "drop" -> {
                only("when");
                yield new Fault.Dropping(when());
            }
            case "truncate" -> {
                only("bytes");
                yield new Fault.Truncating(fields.number("bytes", 10, 0, 1_000_000));
            }
            case "huge" -> {
                only("bytes");
                yield new Fault.Inflating(fields.number("bytes", 64 * 1024 * 1024, 1, Integer.MAX_VALUE));
            }
            case "trickle" -> {
                only("bytes", "millis");
                yield new Fault.Trickling(fields.number("bytes", 1, 1, 1_000_000), millis(1_000));
            }
            case "garbage" -> {
                only("kind");
                yield new Fault.Garbling(garbage());
            }
            default ->
                throw Fields.refusal(
                        "fault", "One of answer, stall, drop, truncate, huge, trickle, garbage; not " + kind + ".");
        };
    }

    private void only(String... further) {
        fields.refuseOthers(WHICH, Set.of(further));
    }

    private When when() {
        return switch (fields.text("when", "before")) {
            case "before" -> When.BEFORE_ACTING;
            case "after" -> When.AFTER_ACTING;
            default -> throw Fields.refusal("when", "Either before or after.");
        };
    }

    private Garbage garbage() {
        return switch (fields.text("kind", "broken_json")) {
            case "broken_json" -> Garbage.BROKEN_JSON;
            case "wrong_types" -> Garbage.WRONG_TYPES;
            default -> throw Fields.refusal("kind", "Either broken_json or wrong_types.");
        };
    }

    /** The body may be a text, or JSON that is sent as it stands. */
    private Answer answer() {
        JsonNode sent = fields.value("body");
        boolean json = sent.isContainer();
        Answer answer = Answer.of(
                fields.number("status", 500, 200, 599),
                fields.text("content_type", json ? "application/json" : "text/html; charset=utf-8"),
                json ? sent.toString() : sent.asString(""));
        for (var header : fields.value("headers").properties()) {
            answer = answer.with(header.getKey(), header.getValue().asString());
        }
        return answer;
    }

    private Duration millis(int otherwise) {
        return Duration.ofMillis(fields.number("millis", otherwise, 0, AN_HOUR_OF_MILLIS));
    }
}
