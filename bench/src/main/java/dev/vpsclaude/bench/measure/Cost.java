package dev.vpsclaude.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a number of requests took.
 *
 * @param serverMillis CPU of the server for each request, with all that it still did because of it
 * @param postgresMillis the same of PostgreSQL
 * @param waitMillis how long the middle one of the clients waited for its answer
 */
record Cost(double perSecond, double serverMillis, double postgresMillis, double waitMillis) {

    double cpuMillis() {
        return serverMillis + postgresMillis;
    }

    /** Of each figure the median, on its own. */
    static Cost median(List<Cost> rounds) {
        return new Cost(
                median(rounds, Cost::perSecond),
                median(rounds, Cost::serverMillis),
                median(rounds, Cost::postgresMillis),
                median(rounds, Cost::waitMillis));
    }

    private static double median(List<Cost> rounds, ToDoubleFunction<Cost> figure) {
        return Median.of(rounds.stream().map(figure::applyAsDouble).toList());
    }
}
