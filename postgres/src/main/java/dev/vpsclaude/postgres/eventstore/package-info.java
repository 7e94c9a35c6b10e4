/**
 * The event store: one table in PostgreSQL whose positions are gap-free and become visible in their order, so that no
 * reader can skip an event. Start with {@link dev.vpsclaude.postgres.eventstore.PostgresEventStore}.
 */
@NullMarked
package dev.vpsclaude.postgres.eventstore;

import org.jspecify.annotations.NullMarked;
