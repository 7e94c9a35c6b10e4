package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.Author;
import dev.vpsclaude.messages.audit.AuditNote.Deed;
import dev.vpsclaude.messages.audit.AuditNote.Links;
import dev.vpsclaude.messages.audit.AuditOutcome;
import dev.vpsclaude.messages.origin.OriginKey;
import dev.vpsclaude.query.audit.AuditTable.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Events that are entered together. */
final class AuditBatch {

    private record Positioned(DomainEventMessage<?> event, long position) {}

    private final AuditLog log;
    private final States states;
    private final EventWords words;
    private final List<Positioned> events = new ArrayList<>();
    private final Map<String, LastSaid> said = new HashMap<>();

    AuditBatch(AuditLog log, States states, EventWords words) {
        this.log = log;
        this.states = states;
        this.words = words;
    }

    void add(DomainEventMessage<?> event, long position) {
        events.add(new Positioned(event, position));
    }

    /** What has an entry already gets no second one, from wherever the events are read. */
    void enter() {
        Head head = log.lock();
        List<AuditNote> notes = events.stream()
                .filter(one -> one.position() > head.position())
                .map(this::note)
                .toList();
        if (!notes.isEmpty()) {
            log.add(head, notes, events.getLast().position());
        }
    }

    /** After the commit. */
    void keep() {
        states.keep(said);
    }

    private AuditNote note(Positioned one) {
        DomainEventMessage<?> event = one.event();
        String stream = event.getAggregateIdentifier();
        LastSaid before = said.containsKey(stream)
                ? said.getOrDefault(stream, LastSaid.NOTHING)
                : states.before(stream, event.getSequenceNumber());
        SortedMap<String, String> now = words.said(event.getPayload(), stream);
        LastSaid after = before.after(now);
        said.put(stream, after);
        Deed deed =
                new Deed(words.name(event.getPayload()), stream, after.owner(stream), AuditOutcome.DONE, null, null, 1);
        return new AuditNote(event.getTimestamp(), author(event), deed, links(one), before.changes(now));
    }

    private static Author author(DomainEventMessage<?> event) {
        return new Author(
                text(event, OriginKey.ACTOR),
                text(event, OriginKey.VIA),
                text(event, OriginKey.ADDRESS),
                text(event, OriginKey.REASON));
    }

    private static Links links(Positioned one) {
        return new Links(
                text(one.event(), OriginKey.REQUEST),
                text(one.event(), OriginKey.CORRELATION),
                text(one.event(), OriginKey.CAUSATION),
                one.event().getIdentifier(),
                one.position());
    }

    private static @Nullable String text(DomainEventMessage<?> event, OriginKey key) {
        return event.getMetaData().get(key.key()) instanceof String text ? text : null;
    }
}
