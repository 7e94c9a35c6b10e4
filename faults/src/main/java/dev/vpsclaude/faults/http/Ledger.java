package dev.vpsclaude.faults.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every request that the platform has sent, in the order in which they came. */
public final class Ledger {

    /**
     * A request that has been sent.
     *
     * @param node which platform sent it
     * @param status what Coolify answered, or 0 when it never heard of it
     * @param nanos when it came
     */
    public record Call(int node, Request request, int status, long nanos) {}

    private final List<Call> calls = new ArrayList<>();

    synchronized void add(Call call) {
        calls.add(call);
    }

    /** How many there are; what comes later is found {@link #since} this mark. */
    public synchronized int mark() {
        return calls.size();
    }

    public synchronized List<Call> since(int mark) {
        return List.copyOf(calls.subList(mark, calls.size()));
    }

    public List<Call> since(int mark, Predicate<Call> fits) {
        return since(mark).stream().filter(fits).toList();
    }
}
