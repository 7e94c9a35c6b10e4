package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was decided about a person, out of the events themselves; it is there when the person is not any more. */
@Component
class AccountHistory {

    /** A decision and its time. */
    record Entry(AccountEvent event, Instant at) {}

    private final PostgresEventStore store;

    AccountHistory(PostgresEventStore store) {
        this.store = store;
    }

    /** Oldest first; nothing for whom nothing was decided about. */
    List<Entry> of(UserId account) {
        return store.ofStream(account.text()).stream()
                .map(event -> new Entry((AccountEvent) event.getPayload(), event.getTimestamp()))
                .toList();
    }
}
