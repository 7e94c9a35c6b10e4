package dev.vpsclaude.faults;

import java.util.List;

/**
 * How much is done.
 *
 * @param rows only these; none means all
 * @param rounds how often every point is tried
 * @param trials how often F3 is tried in all rounds together, as it is about chance more than about points
 * @param sample how many trials of a row are enough, chosen by the seed; the points of F1 and F2 are always all tried
 * @param lanes how many installations are used at the same time
 */
public record Plan(List<String> rows, int rounds, int trials, int sample, long seed, int lanes) {

    private static final int LANES = 4;

    /** For the test command: every kill point once, and of the other rows as much as there is time for. */
    public static Plan brief(long seed) {
        return new Plan(List.of(), 1, 8, 3, seed, LANES);
    }

    int trialsOfARound() {
        return Math.ceilDiv(trials, rounds);
    }
}
