package dev.vpsclaude.query.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What streams have said last, kept in memory for those that speak often. What is not at hand is read from the history,
 * which gives the same: a state is a fold of exactly the events up to its version.
 */
final class States {

    private static final int MOST_LETTERS = 16_000_000;

    private final StreamHistory history;
    private final EventWords words;
    private final Map<String, LastSaid> known = new LinkedHashMap<>(16, 0.75f, true);
    private long letters;

    States(StreamHistory history, EventWords words) {
        this.history = history;
        this.words = words;
    }

    /** Before the event of this version. */
    synchronized LastSaid before(String stream, long version) {
        LastSaid state = version == 0 ? LastSaid.NOTHING : known.get(stream);
        return state != null && state.version() + 1 == version ? state : read(stream, version);
    }

    /** Takes states whose entries are committed. */
    synchronized void keep(Map<String, LastSaid> states) {
        states.forEach((stream, state) -> {
            LastSaid old = known.put(stream, state);
            letters += state.size() - (old == null ? 0 : old.size());
        });
        var oldest = known.values().iterator();
        while (letters > MOST_LETTERS && oldest.hasNext()) {
            letters -= oldest.next().size();
            oldest.remove();
        }
    }

    private LastSaid read(String stream, long version) {
        LastSaid state = LastSaid.NOTHING;
        for (DomainEventMessage<?> event : history.of(stream, Math.toIntExact(version))) {
            state = state.after(words.said(event.getPayload(), stream));
        }
        return state;
    }
}
