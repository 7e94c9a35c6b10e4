package dev.vpsclaude.bench;

import java.time.Duration;

/**
 * How thoroughly is measured.
 *
 * @param rounds how often ours and the baseline take turns; medians are taken over them
 * @param round how long one turn lasts
 * @param warmUp how long each kind of request runs before that at least, until the compilers are done
 * @param warmUpRequests how many requests that are at least
 * @param starts how many warm starts are timed
 * @param settle how long a started platform is left alone before its idleness is measured
 * @param idle how long it is then watched
 * @param replayed how many events are in the history at least when it is replayed
 * @param followed how many commands are followed to their server-sent event
 */
public record Pace(
        int rounds,
        Duration round,
        Duration warmUp,
        int warmUpRequests,
        int starts,
        Duration settle,
        Duration idle,
        int replayed,
        int replays,
        int followed) {

    /** Clients at once. */
    public static final int CLIENTS = 8;

    /** Environments that the commands and look-ups go round among, so that their histories stay as short as real ones. */
    public static final int ENVIRONMENTS_EACH = 250;

    /** About ten minutes. */
    static Pace thorough() {
        return new Pace(
                5,
                Duration.ofSeconds(8),
                Duration.ofSeconds(15),
                6_000,
                3,
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                100_000,
                4,
                300);
    }

    /** About two minutes; good to see that it works and where roughly things are. */
    static Pace quick() {
        return new Pace(
                2,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                1_500,
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                40_000,
                2,
                50);
    }
}
