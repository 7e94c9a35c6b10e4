package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.http.Answer;
import dev.vpsclaude.faults.machine.Setup;
import java.time.Duration;

/**
 * How much faster than in reality a load is carried through. What is scaled is scaled together: the minute that requests
 * are counted by, the budgets, the polling, and the wait that a full queue asks for.
 *
 * @param time how much shorter a minute is
 * @param builds how much faster than a real one the simulated Coolify builds
 * @param longest how long all of it may take, in our own time
 */
record Scale(int time, int builds, Duration longest) {

    static final int REQUESTS_A_MINUTE = 150;

    /** Everything ten times as fast. */
    static final Scale TENTH = new Scale(10, 10, Duration.ofMinutes(20));

    /** The platform as it is shipped, in real minutes; only the builds are twice as fast, or it would take an hour. */
    static final Scale MINUTES = new Scale(1, 2, Duration.ofMinutes(70));

    private static final int TOO_MANY = 429;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    Duration minute() {
        return MINUTE.dividedBy(time);
    }

    /** The budgets are the defaults of the platform in this scale. */
    Setup setup() {
        return Setup.plain()
                .withSpeed(builds)
                .with("vpsclaude.coolify.poll-interval=" + scaled(Duration.ofSeconds(5)))
                .with("vpsclaude.coolify.requests-per-minute=" + REQUESTS_A_MINUTE)
                .with("vpsclaude.coolify.minute=" + scaled(MINUTE))
                .with("vpsclaude.budgets.turn=" + scaled(Duration.ofMinutes(60)))
                .with("vpsclaude.budgets.prepare=" + scaled(Duration.ofSeconds(120)))
                .with("vpsclaude.budgets.queue=" + scaled(Duration.ofHours(2)))
                .with("vpsclaude.budgets.build=" + scaled(Duration.ofSeconds(300)))
                .with("vpsclaude.budgets.undo=" + scaled(MINUTE));
    }

    private String scaled(Duration real) {
        return real.dividedBy(time).toMillis() + "ms";
    }

    /** A full queue asks to be left alone for a minute, whatever the speed of the simulator. */
    Answer answered(Answer real) {
        return real.status() == TOO_MANY ? real.with("Retry-After", Long.toString(minute().toSeconds())) : real;
    }

    String words() {
        return time == 1 ? "in real minutes, builds " + builds + " times as fast" : "all " + time + " times as fast";
    }
}
