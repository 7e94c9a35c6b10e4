package dev.vpsclaude.server.axon;

import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.messages.origin.OriginKey;
import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.server.command.Sender;
import dev.vpsclaude.server.http.LaterChanges;
import java.util.List;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The later changes of something out of the event store, told to whoever is calling. */
record StoredLaterChanges(PostgresEventStore store) implements LaterChanges {

    private static final int MOST = 20;
    private static final String PERSON = "usr_";

    @Override
    public List<LaterChange> since(String id, long version) {
        return store.ofStream(id, version + 1, MOST).stream()
                .map(StoredLaterChanges::change)
                .toList();
    }

    private static LaterChange change(GenericTrackedDomainEventMessage<?> event) {
        return new LaterChange(
                event.getSequenceNumber(),
                StoredNames.nameOf(event.getPayloadType()),
                event.getTimestamp(),
                by(event.getMetaData().get(OriginKey.ACTOR.key())));
    }

    private static @Nullable String by(@Nullable Object actor) {
        if (actor == null) {
            return null;
        }
        boolean self = Sender.current()
                .map(caller -> caller.id().text())
                .filter(actor::equals)
                .isPresent();
        return self ? "you" : actor.toString().startsWith(PERSON) ? "administrator" : "platform";
    }
}
