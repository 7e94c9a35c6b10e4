package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.check.Tolerance;
import dev.vpsclaude.faults.machine.Setup;

/**
 * One thing that is done to a running installation.
 *
 * @param row of the fault matrix, such as {@code F3}
 * @param name what is done, in words
 */
public record Trial(String row, String name, Setup setup, Tolerance tolerance, Body body) {

    /** Does it and complains by {@link Wrong}, or by {@link Site#wrong} when it can go on. */
    public interface Body {
        void run(Site site) throws Exception;
    }

    public static Trial of(String row, String name, Body body) {
        return new Trial(row, name, Setup.plain(), Tolerance.none(), body);
    }

    public Trial on(Setup other) {
        return new Trial(row, name, other, tolerance, body);
    }

    /** Lines in the log that what is done makes unavoidable. */
    public Trial allowing(String regex) {
        return new Trial(row, name, setup, tolerance.allowing(regex), body);
    }
}
