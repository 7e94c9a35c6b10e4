package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;

/** An event, and where it stands in the history. */
public record StampedEvent(EnvironmentEvent event, Stamp stamp) {

    EnvironmentId environment() {
        return event.environmentId();
    }

    long version() {
        return stamp.version();
    }
}
