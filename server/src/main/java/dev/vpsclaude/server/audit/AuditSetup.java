package dev.vpsclaude.server.audit;

import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.query.audit.EventNames;
import dev.vpsclaude.query.audit.StreamHistory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the audit log what it needs of the event store. */
@Configuration(proxyBeanMethods = false)
class AuditSetup {

    @Bean
    StreamHistory streamHistory(PostgresEventStore store) {
        return (stream, first) -> store.ofStream(stream, 0, first);
    }

    @Bean
    EventNames eventNames() {
        return StoredNames::nameOf;
    }

    /** Named in application.yml. Only for the processor that names it. */
    @Bean(defaultCandidate = false)
    StreamableMessageSource<TrackedEventMessage<?>> auditSource(PostgresEventStore store) {
        return new UnhurriedEvents(store);
    }

    /** Tells of each request whether its commands led to events. */
    @Bean
    SmartInitializingSingleton eventsOfRequests(PostgresEventStore store) {
        return () -> store.registerDispatchInterceptor(events -> {
            RequestNote.leadsToEvents();
            return (index, event) -> event;
        });
    }
}
