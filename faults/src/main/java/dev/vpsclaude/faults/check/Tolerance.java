package dev.vpsclaude.faults.check;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a trial may leave behind without being wrong.
 *
 * @param errors lines of the log that are expected, because of what was done
 * @param longest how long a deployment may take from its request to its end
 */
public record Tolerance(Pattern errors, Duration longest) {

    private static final Duration FIVE_MINUTES = Duration.ofSeconds(300);

    /** No error in the log, and five minutes. */
    public static Tolerance none() {
        return new Tolerance(Pattern.compile("(?!)"), FIVE_MINUTES);
    }

    public Tolerance allowing(String regex) {
        return new Tolerance(Pattern.compile(regex), longest);
    }
}
