package dev.vpsclaude.query.mcp;

import dev.vpsclaude.json.MessagesJson;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.mcp.McpServerEvent;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.postgres.testing.TestDatabase;
import dev.vpsclaude.query.environment.Columns;
import dev.vpsclaude.query.environment.UsesTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The read models of MCP servers on a real PostgreSQL, and the history that they are made from. */
final class McpServersOnPostgres {

    private static final TestDatabase DATABASE = migrated();
    private static final JsonMapper JSON = MessagesJson.stored();
    private static final Instant MORNING = Instant.parse("2026-04-01T08:00:00.000123Z");

    final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    final McpServerTable table = new McpServerTable(jdbc, new Columns(JSON));
    final McpServerQueries queries = new McpServerQueries(table, new UsesTable(jdbc));
    private final AnnotationEventHandlerAdapter projection =
            new AnnotationEventHandlerAdapter(new McpServerProjection(table));
    private final Map<McpServerId, Long> streams = new HashMap<>();
    private final List<TrackedEventMessage<?>> history = new ArrayList<>();

    McpServersOnPostgres() {
        reset();
        jdbc.sql("truncate environment").update();
    }

    private static TestDatabase migrated() {
        TestDatabase database = TestDatabase.create();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return database;
    }

    /** When the event with this position happened. */
    static Instant at(int position) {
        return MORNING.plusSeconds(position);
    }

    /** These happen, one after the other, and are projected. */
    void happen(McpServerEvent... events) {
        for (McpServerEvent event : events) {
            history.add(message(event));
            project(history.size() - 1);
        }
    }

    /** One event of the history is delivered, be it once more. */
    void project(int index) {
        try {
            projection.handle(history.get(index));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void projectAll() {
        for (int i = 0; i < history.size(); i++) {
            project(i);
        }
    }

    void reset() {
        projection.prepareReset();
    }

    /** The whole table as text. */
    List<String> rows() {
        return jdbc.sql("select m::text from mcp_server m order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The row of an environment that selects MCP servers. */
    void environment(EnvironmentId id, UserId owner, String name, boolean deleted, McpServerId... servers) {
        EnvironmentSpec spec =
                new EnvironmentSpec(List.of(), List.of(servers), Permissions.NONE, Collections.emptySortedMap());
        jdbc.sql("""
                insert into environment (id, owner, name, subdomain, status, desired, observed, spec, spec_version,
                    deployed_spec_version, version, position, created_at, updated_at, deleted)
                values (?, ?, ?, 'box', 'pending', 'stopped', 'nothing', ?::jsonb, 1, 0, 0, 1, now(), now(), ?)""")
                .params(id.uuid(), owner.uuid(), name, JSON.writeValueAsString(spec), deleted)
                .update();
    }

    private TrackedEventMessage<?> message(McpServerEvent event) {
        int position = history.size() + 1;
        long version = streams.merge(event.mcpServerId(), 0L, (before, zero) -> before + 1);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        "McpServer",
                        event.mcpServerId().text(),
                        version,
                        event,
                        MetaData.emptyInstance(),
                        new UUID(0, position).toString(),
                        at(position)));
    }
}
