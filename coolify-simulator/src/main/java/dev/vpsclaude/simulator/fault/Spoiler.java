package dev.vpsclaude.simulator.fault;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.vpsclaude.simulator.fault.Faults.Due;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Delivery;
import dev.vpsclaude.simulator.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stands between the socket and the API, and does to requests and answers what the switches say. */
public final class Spoiler {

    private final Faults faults;
    private final Function<Request, Answer> api;

    public Spoiler(Faults faults, Function<Request, Answer> api) {
        this.faults = faults;
        this.api = api;
    }

    public Outcome handle(Request request) {
        List<Due> due = faults.due(request);
        List<String> ids = due.stream().map(Due::id).toList();
        for (Due each : due) {
            Optional<Answer> instead = before(each);
            if (instead.isPresent()) {
                return Outcome.without(instead.get(), ids);
            }
        }
        Answer acted = api.apply(request);
        Answer answer = acted;
        for (Due each : due) {
            answer = after(each, answer);
        }
        return new Outcome(answer, Optional.of(acted), ids);
    }

    /** What is answered without asking Coolify, if the fault is of that kind. */
    private static Optional<Answer> before(Due due) {
        return switch (due.fault()) {
            case Fault.Answering instead -> Optional.of(instead.answer()).filter(it -> comesFirst(instead.when()));
            case Fault.Dropping drop -> Optional.of(nothing()).filter(it -> comesFirst(drop.when()));
            case Fault.Stalling stall -> {
                if (comesFirst(stall.when())) {
                    await(due, stall);
                }
                yield Optional.empty();
            }
            case Fault.Truncating cut -> Optional.empty();
            case Fault.Inflating huge -> Optional.empty();
            case Fault.Trickling slow -> Optional.empty();
            case Fault.Garbling garbled -> Optional.empty();
        };
    }

    private static boolean comesFirst(When when) {
        return when == When.BEFORE_ACTING;
    }

    private static Answer after(Due due, Answer answer) {
        return switch (due.fault()) {
            case Fault.Answering instead -> instead.answer();
            case Fault.Dropping drop -> answer.with(new Delivery.Dropped());
            case Fault.Stalling stall -> {
                if (!comesFirst(stall.when())) {
                    await(due, stall);
                }
                yield answer;
            }
            case Fault.Truncating cut -> answer.with(new Delivery.Truncated(cut.bytes()));
            case Fault.Inflating huge -> answer.with(new Delivery.Padded(huge.bytes()));
            case Fault.Trickling slow -> answer.with(new Delivery.Trickled(slow.piece(), slow.pause()));
            case Fault.Garbling garbled -> answer.withBody(Garbled.body(garbled.garbage(), answer.body()));
        };
    }

    private static Answer nothing() {
        return Answer.html(502, "").with(new Delivery.Dropped());
    }

    private static void await(Due due, Fault.Stalling stall) {
        try {
            boolean cleared = due.cleared().await(stall.atMost().toMillis(), MILLISECONDS);
            System.getLogger(Spoiler.class.getName())
                    .log(System.Logger.Level.DEBUG, "A stall ended, cleared early: " + cleared);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
