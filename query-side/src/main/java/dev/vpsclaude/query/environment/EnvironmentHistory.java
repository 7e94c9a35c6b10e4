package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentId;
import java.util.List;

/** Where the whole life of one environment can be read again. */
@FunctionalInterface
public interface EnvironmentHistory {

    /** All its events as they are stored, from the first on. */
    List<StampedEvent> of(EnvironmentId environment);
}
