package dev.vpsclaude.simulator.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The simulator's only source of time. Durations are always those of a real Coolify; what an hour
 * costs is the timeline's business.
 */
public interface Timeline extends AutoCloseable {

    Instant now();

    /** Runs the work once, after what would be this long on a real Coolify. Work never overlaps other work. */
    void after(Duration delay, Runnable work);

    /** Forgets all work that has not begun. */
    @Override
    void close();
}
