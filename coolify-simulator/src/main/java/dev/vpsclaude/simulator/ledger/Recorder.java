package dev.vpsclaude.simulator.ledger;

import dev.vpsclaude.simulator.fault.Outcome;
import dev.vpsclaude.simulator.fault.Spoiler;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Request;
import java.util.Set;
import java.util.function.Function;

/** Writes down what passes on its way to the API: in the ledger, and in the memory of the last requests. */
public final class Recorder implements Function<Request, Answer> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Ledger ledger;
    private final RecentRequests recent;
    private final Spoiler next;

    public Recorder(Ledger ledger, RecentRequests recent, Spoiler next) {
        this.ledger = ledger;
        this.recent = recent;
        this.next = next;
    }

    @Override
    public Answer apply(Request request) {
        Outcome outcome = mayChangeSomething(request) ? recorded(request) : read(request);
        recent.add(request, outcome);
        return outcome.answer();
    }

    private Outcome recorded(Request request) {
        long number = ledger.received(request);
        try {
            Outcome outcome = next.handle(request);
            ledger.ended(number, outcome);
            return outcome;
        } catch (RuntimeException failure) {
            ledger.broke(number);
            throw failure;
        }
    }

    private Outcome read(Request request) {
        Outcome outcome = next.handle(request);
        ledger.read(request, outcome);
        return outcome;
    }

    /** Before 4.2 the actions could be had by GET too (contract 7.5). */
    private static boolean mayChangeSomething(Request request) {
        return !READING.contains(request.method()) || request.path().matches(".*/(deploy|start|stop|restart)/?");
    }
}
