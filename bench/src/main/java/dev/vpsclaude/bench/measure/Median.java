package dev.vpsclaude.bench.measure;

import java.util.Collection;
import java.util.List;

/** The value in the middle, and others by their rank. */
final class Median {

    private Median() {}

    static double of(Collection<? extends Number> values) {
        return quantile(values, 0.5);
    }

    /** The smallest value that at least this part of all values does not exceed. */
    static double quantile(Collection<? extends Number> values, double part) {
        List<Double> sorted = values.stream().map(Number::doubleValue).sorted().toList();
        return sorted.get((int) Math.max(0, Math.ceil(part * sorted.size()) - 1));
    }
}
