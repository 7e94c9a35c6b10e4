package dev.vpsclaude.simulator.http;

/** What answers a route. It runs alone with the world. */
@FunctionalInterface
public interface Endpoint {

    Answer answer(Call call);
}
