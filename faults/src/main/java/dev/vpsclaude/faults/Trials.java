package dev.vpsclaude.faults;

import dev.vpsclaude.faults.machine.Setup;
import dev.vpsclaude.faults.row.Trial;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** What is still to be tried. */
final class Trials {

    private final Deque<Trial> waiting;

    Trials(Collection<Trial> trials) {
        waiting = new ArrayDeque<>(trials);
    }

    /** The next trial, if possible one for the installation that is there already: another one costs a start. */
    synchronized Optional<Trial> next(Optional<Setup> there) {
        Optional<Trial> next = waiting.stream()
                .filter(trial -> there.isEmpty() || trial.setup().equals(there.get()))
                .findFirst()
                .or(() -> Optional.ofNullable(waiting.peekFirst()));
        next.ifPresent(waiting::removeFirstOccurrence);
        return next;
    }
}
