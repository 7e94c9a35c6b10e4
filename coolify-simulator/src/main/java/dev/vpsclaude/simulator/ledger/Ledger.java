package dev.vpsclaude.simulator.ledger;

import dev.vpsclaude.simulator.fault.Outcome;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Delivery;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests, numbered. One that may change something is on the disk before it acts, and a line with its outcome
 * follows; without one it was cut short, and may or may not have acted. One that only reads is a single line, which a loss
 * of power may take away. Headers are not kept, and values that may be secret are given by their length.
 */
public final class Ledger implements AutoCloseable {

    private final LedgerLines lines;
    private final Redaction redaction;
    private final Supplier<Instant> now;
    private long last;

    public Ledger(LedgerLines lines, Redaction redaction, Supplier<Instant> now) {
        this.lines = lines;
        this.redaction = redaction;
        this.now = now;
        this.last = lines.all().stream()
                .mapToLong(line -> line.path("n").asLong())
                .max()
                .orElse(0);
    }

    /** The lines with higher numbers, oldest first, at most so many. */
    public synchronized List<ObjectNode> after(long number, int limit) {
        return lines.all().stream()
                .filter(line -> line.path("n").asLong() > number)
                .limit(limit)
                .toList();
    }

    /** Returns when the request is on the disk. */
    synchronized long received(Request request) {
        ObjectNode line = asked("request", request);
        line.set("body", redaction.of(request.body()));
        lines.append(scrubbed(line), true);
        return last;
    }

    synchronized void ended(long request, Outcome outcome) {
        ObjectNode line = answered(line("outcome").put("request", request), outcome);
        line.set("body", redaction.of(outcome.acted().map(Answer::body).orElse("")));
        lines.append(scrubbed(line), false);
    }

    /** What was read is what the state was, so that its text is not kept. */
    synchronized void read(Request request, Outcome outcome) {
        lines.append(scrubbed(answered(asked("read", request), outcome)), false);
    }

    /** The simulator itself broke, or could not store what it had done. */
    synchronized void broke(long request) {
        lines.append(scrubbed(line("outcome").put("request", request).put("delivered", "500 by the simulator")), false);
    }

    @Override
    public synchronized void close() {
        lines.close();
    }

    private ObjectNode asked(String kind, Request request) {
        ObjectNode line = line(kind).put("method", request.method()).put("path", request.path());
        ObjectNode query = line.putObject("query");
        request.query().forEach(query::put);
        return line;
    }

    private static ObjectNode answered(ObjectNode line, Outcome outcome) {
        outcome.acted()
                .map(Answer::status)
                .ifPresentOrElse(
                        status -> line.put("coolify_answered", status), () -> line.putNull("coolify_answered"));
        line.put("delivered", delivered(outcome.answer()));
        ArrayNode faults = line.putArray("faults");
        outcome.faults().forEach(faults::add);
        return line;
    }

    private ObjectNode line(String kind) {
        return Json.object().put("n", ++last).put("at", now.get().toString()).put("kind", kind);
    }

    private String scrubbed(ObjectNode line) {
        return redaction.withoutTokens(Json.write(line));
    }

    private static String delivered(Answer answer) {
        return switch (answer.delivery()) {
            case Delivery.Whole whole -> Integer.toString(answer.status());
            case Delivery.Dropped dropped -> "nothing";
            case Delivery other ->
                answer.status() + " " + other.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
