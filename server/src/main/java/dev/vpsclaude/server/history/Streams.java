package dev.vpsclaude.server.history;

import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.server.history.EventAnswers.Line;
import dev.vpsclaude.server.history.EventAnswers.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** The histories of single things, and what they were at each event. */
@Component
class Streams {

    private final StoredEvents events;
    private final PostgresEventStore store;
    private final AggregateStates states;

    Streams(StoredEvents events, PostgresEventStore store, AggregateStates states) {
        this.events = events;
        this.store = store;
        this.states = states;
    }

    /** After the event with this version, or after the newest one; empty where there is none. */
    Optional<State> at(String stream, Optional<Long> wanted) {
        return events.lastVersion(stream).flatMap(last -> {
            long version = wanted.orElse(last);
            return events.of(stream, version).map(line -> state(line, last));
        });
    }

    private State state(Line event, long last) {
        int number = Math.toIntExact(event.version());
        List<?> life = store.ofStream(event.stream(), 0, number + 1).stream()
                .map(Message::getPayload)
                .toList();
        Map<String, Object> before = states.after(life.subList(0, number));
        Map<String, Object> then = states.after(life);
        return new State(
                event.stream(),
                event.aggregate(),
                event.version(),
                last,
                event,
                then,
                FieldChange.between(before, then));
    }
}
