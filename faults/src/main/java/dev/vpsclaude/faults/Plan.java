package dev.vpsclaude.faults;

import java.util.List;

/**
 * How much is done.
 *
 * @param rows only these; none means all
 * @param rounds how often every point is tried
 * @param trials how often F3 is tried, which is about chance more than about points
 * @param lanes how many installations are used at the same time
 */
public record Plan(List<String> rows, int rounds, int trials, long seed, int lanes) {}
