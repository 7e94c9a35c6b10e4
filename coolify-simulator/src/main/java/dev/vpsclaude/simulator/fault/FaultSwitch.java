package dev.vpsclaude.simulator.fault;

import dev.vpsclaude.simulator.http.Request;

/**
 * Which requests a fault is for: those of a method on a route, from the n-th on, so many of them. It is in front of all
 * gates, as a proxy is, so it also takes requests that Coolify would have refused.
 */
public record FaultSwitch(String method, RoutePattern route, int nth, int count, Fault fault) {

    /** As the method, every one; as the count, without end. */
    public static final String ANY_METHOD = "*";

    public static final int ALWAYS = Integer.MAX_VALUE;

    public FaultSwitch {
        if (nth < 1 || count < 1) {
            throw new IllegalArgumentException(
                    "Requests are counted from 1, and a switch is for one of them at least.");
        }
    }

    /** For the first request of this method on this route below {@code /api/v1}; {@code {…}} stands for any one part. */
    public static FaultSwitch on(String method, String route, Fault fault) {
        return new FaultSwitch(method, RoutePattern.of(route), 1, 1, fault);
    }

    public FaultSwitch fromRequest(int number) {
        return new FaultSwitch(method, route, number, count, fault);
    }

    public FaultSwitch times(int number) {
        return new FaultSwitch(method, route, nth, number, fault);
    }

    public FaultSwitch always() {
        return times(ALWAYS);
    }

    boolean matches(Request request) {
        return (method.equals(ANY_METHOD) || method.equals(request.method())) && route.matches(request.path());
    }

    /** Whether the request is one of those that are meant, when it is the so-manieth that matches. */
    boolean isFor(int number) {
        return number >= nth && number - nth < count;
    }

    boolean usedUpAfter(int number) {
        return count != ALWAYS && number >= nth - 1L + count;
    }
}
