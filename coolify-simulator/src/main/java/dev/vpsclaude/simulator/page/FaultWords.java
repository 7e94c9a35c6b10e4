package dev.vpsclaude.simulator.page;

import dev.vpsclaude.simulator.fault.Fault;
import dev.vpsclaude.simulator.fault.FaultSwitch;
import dev.vpsclaude.simulator.fault.Garbage;
import dev.vpsclaude.simulator.fault.When;

/** Switches in English. */
final class FaultWords {

    private FaultWords() {}

    static String which(FaultSwitch setting) {
        return setting.method() + " " + setting.route().text() + ", " + numbers(setting);
    }

    private static String numbers(FaultSwitch setting) {
        if (setting.count() == FaultSwitch.ALWAYS) {
            return "from request " + setting.nth() + " on";
        }
        return setting.count() == 1
                ? "request " + setting.nth()
                : "requests " + setting.nth() + " to " + (setting.nth() - 1 + setting.count());
    }

    static String what(Fault fault) {
        return switch (fault) {
            case Fault.Answering instead -> "answers " + instead.answer().status() + word(instead.when());
            case Fault.Stalling stall -> "stalls" + word(stall.when());
            case Fault.Dropping drop -> "drops the connection" + word(drop.when());
            case Fault.Truncating cut -> "truncates the answer";
            case Fault.Inflating huge -> "makes the answer huge";
            case Fault.Trickling slow -> "makes the answer trickle";
            case Fault.Garbling garbled ->
                garbled.garbage() == Garbage.BROKEN_JSON ? "answers broken JSON" : "answers wrong types";
        };
    }

    private static String word(When when) {
        return when == When.BEFORE_ACTING ? " before acting" : " after acting";
    }
}
