package dev.vpsclaude.server.badinput;

import dev.vpsclaude.server.badinput.Attempt.Change;
import java.util.ArrayList;
import java.util.List;

/** What could show the same failure with less. */
final class Smaller {

    private static final int SHORT = 40;

    private Smaller() {}

    /** From what takes away least to what takes away most; the last one that still fails is told. */
    static List<Attempt> than(Attempt attempt) {
        List<Attempt> smaller = new ArrayList<>();
        if (attempt.changes().size() > 1) {
            attempt.changes().forEach(change -> smaller.add(attempt.with(List.of(change))));
        } else {
            attempt.changes().forEach(change -> shorter(attempt, change, smaller));
        }
        return smaller;
    }

    private static void shorter(Attempt attempt, Change change, List<Attempt> smaller) {
        if (!change.payload().value().isString()) {
            return;
        }
        String text = change.payload().text();
        while (text.length() > SHORT) {
            text = text.substring(0, text.length() / 2);
            smaller.add(attempt.with(
                    List.of(new Change(change.place(), change.payload().with(text)))));
        }
    }
}
