package dev.vpsclaude.simulator.control;

import dev.vpsclaude.simulator.fault.Fault;
import dev.vpsclaude.simulator.fault.FaultSwitch;
import dev.vpsclaude.simulator.fault.SwitchState;
import dev.vpsclaude.simulator.fault.When;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Json;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A switch as it is shown, in the words in which {@link SentSwitch} takes it. */
final class SwitchJson {

    private SwitchJson() {}

    static ObjectNode of(SwitchState state) {
        FaultSwitch setting = state.setting();
        ObjectNode body = Json.object()
                .put("id", state.id())
                .put("method", setting.method())
                .put("route", setting.route().text())
                .put("nth", setting.nth());
        if (setting.count() == FaultSwitch.ALWAYS) {
            body.put("count", "always");
        } else {
            body.put("count", setting.count());
        }
        return describe(body, setting.fault())
                .put("seen", state.seen())
                .put("spoilt", state.spoilt())
                .put("used_up", state.usedUp());
    }

    private static ObjectNode describe(ObjectNode body, Fault fault) {
        return switch (fault) {
            case Fault.Answering instead ->
                answer(body.put("fault", "answer").put("when", word(instead.when())), instead.answer());
            case Fault.Stalling stall ->
                body.put("fault", "stall")
                        .put("when", word(stall.when()))
                        .put("millis", stall.atMost().toMillis());
            case Fault.Dropping drop -> body.put("fault", "drop").put("when", word(drop.when()));
            case Fault.Truncating cut -> body.put("fault", "truncate").put("bytes", cut.bytes());
            case Fault.Inflating huge -> body.put("fault", "huge").put("bytes", huge.bytes());
            case Fault.Trickling slow ->
                body.put("fault", "trickle")
                        .put("bytes", slow.piece())
                        .put("millis", slow.pause().toMillis());
            case Fault.Garbling garbled -> body.put("fault", "garbage").put("kind", word(garbled.garbage()));
        };
    }

    private static ObjectNode answer(ObjectNode body, Answer answer) {
        body.put("status", answer.status()).put("content_type", answer.contentType());
        ObjectNode headers = body.putObject("headers");
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            headers.put(header.getKey(), header.getValue());
        }
        return body.put("body", answer.body());
    }

    static String word(When when) {
        return when == When.BEFORE_ACTING ? "before" : "after";
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
