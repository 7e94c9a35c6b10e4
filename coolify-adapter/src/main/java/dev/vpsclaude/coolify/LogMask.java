package dev.vpsclaude.coolify;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Puts stars over the values that nobody is to read. */
record LogMask(List<String> values) {

    static final LogMask NOTHING = new LogMask(List.of());

    /** What is shorter is a word like others, and would make a log unreadable without hiding anything. */
    private static final int SHORTEST = 4;

    private static final String STARS = "********";

    /** The longest first: one value may be part of another. */
    static LogMask of(Collection<String> values) {
        return new LogMask(values.stream()
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    String over(String line) {
        String masked = line;
        for (String value : values) {
            masked = masked.replace(value, STARS);
        }
        return masked;
    }

    @Override
    public String toString() {
        return "LogMask of " + values.size();
    }
}
