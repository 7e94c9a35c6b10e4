package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The product's fold, but that it fails for the events it was told of. */
final class PoisonedFold implements RowFold {

    static final String PAYLOAD = "hunter2";

    private final Set<EnvironmentEvent> poison = new HashSet<>();

    <T extends EnvironmentEvent> T poison(T event) {
        poison.add(event);
        return event;
    }

    void heal() {
        poison.clear();
    }

    @Override
    public EnvironmentView fold(@Nullable EnvironmentView row, EnvironmentEvent event, Stamp stamp) {
        if (poison.contains(event)) {
            throw new UnsupportedOperationException(PAYLOAD);
        }
        return EnvironmentFold.fold(row, event, stamp);
    }
}
