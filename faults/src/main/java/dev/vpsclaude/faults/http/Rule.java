package dev.vpsclaude.faults.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A fault and when it strikes: at the n-th request that fits, and at so many that follow. */
public final class Rule {

    private final Predicate<Request> fits;
    private final int first;
    private final int times;
    private final Fault fault;
    private final AtomicInteger seen = new AtomicInteger();

    private Rule(Predicate<Request> fits, int first, int times, Fault fault) {
        this.fits = fits;
        this.first = first;
        this.times = times;
        this.fault = fault;
    }

    /** At the n-th request that asks this, counted from 1. */
    public static Rule at(String what, int nth, Fault fault) {
        return new Rule(request -> request.what().equals(what), nth, 1, fault);
    }

    /** At every request that asks this. */
    public static Rule always(String what, Fault fault) {
        return new Rule(request -> request.what().equals(what), 1, Integer.MAX_VALUE, fault);
    }

    /** At the first so many requests that fit. */
    public static Rule times(int times, Predicate<Request> fits, Fault fault) {
        return new Rule(fits, 1, times, fault);
    }

    /** Whether it has struck. */
    public boolean struck() {
        return seen.get() >= first;
    }

    boolean strikes(Request request) {
        if (!fits.test(request)) {
            return false;
        }
        int number = seen.incrementAndGet();
        return number >= first && number - first < times;
    }

    Fault fault() {
        return fault;
    }
}
