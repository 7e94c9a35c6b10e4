package dev.vpsclaude.server.history;

import dev.vpsclaude.postgres.eventstore.EventLog.Entry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What administrators are told about events. Names of fields and words are fixed: programs depend on them. */
final class EventAnswers {

    private EventAnswers() {}

    /**
     * An event without what it carried.
     *
     * @param position in the history of everything
     * @param type its stored name
     * @param aggregate the kind of thing that it happened to
     * @param stream the id of that thing
     * @param version in its stream, counted from 0
     * @param actor who wanted it: the id of a person or a part of the platform; absent for events of early releases
     * @param correlation what everything has in common that one wish has led to
     */
    @Schema(name = "EventLine")
    record Line(
            long position,
            String id,
            String type,
            String aggregate,
            String stream,
            long version,
            Instant at,
            @Nullable String actor,
            @Nullable String correlation) {}

    /**
     * An event.
     *
     * @param revision which form of that event the payload has
     * @param payload with a mark where a sealed value is referred to
     */
    @Schema(name = "EventDetails")
    record Details(Line event, int revision, Map<String, Object> payload, Map<String, Object> metadata) {}

    /**
     * What the rules knew of a thing right after one of its events.
     *
     * @param lastVersion of its newest event
     * @param state what the events up to this one make of it
     * @param changes what this event has made different
     */
    @Schema(name = "StreamState")
    record State(
            String stream,
            String aggregate,
            long version,
            long lastVersion,
            Line event,
            Map<String, Object> state,
            List<FieldChange> changes) {}

    /** What is not in the metadata is left out; those of early releases hold less. */
    static Line line(Entry entry, Map<String, Object> metadata) {
        return new Line(
                entry.position(),
                entry.id().toString(),
                entry.type(),
                entry.aggregate(),
                entry.stream(),
                entry.version(),
                entry.at(),
                text(metadata, StoredEvents.ACTOR),
                text(metadata, StoredEvents.CORRELATION));
    }

    private static @Nullable String text(Map<String, Object> metadata, String key) {
        return metadata.get(key) instanceof String text ? text : null;
    }
}
