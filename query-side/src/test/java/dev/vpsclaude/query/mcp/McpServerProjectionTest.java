package dev.vpsclaude.query.mcp;

import static dev.vpsclaude.query.mcp.McpServerExamples.*;
import static dev.vpsclaude.query.mcp.McpServersOnPostgres.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpServerView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class McpServerProjectionTest {

    @SuppressWarnings("unused") // by the test of each kind
    private static final List<McpConnection> KINDS = List.of(DATABASE, FILE, PROGRAM, REMOTE);

    private final McpServersOnPostgres servers = new McpServersOnPostgres();
    private final McpServerExamples server = ada(1);

    @ParameterizedTest
    @FieldSource("KINDS")
    void a_registered_server_is_there_as_it_was_written_down(McpConnection connection) {
        servers.happen(server.registered(spec("first", connection, Reach.GLOBAL)));

        assertThat(servers.table.find(ADA, server.id()))
                .contains(new McpServerView(
                        server.id(), ADA, spec("first", connection, Reach.GLOBAL), 1, at(1), new Stamp(0, 1, at(1))));
    }

    @Test
    void a_revised_server_is_the_newest_version_and_as_old_as_it_was() {
        servers.happen(server.registered(), bob(1).registered(), server.revised(2), server.revised(3));

        assertThat(servers.table.find(ADA, server.id()))
                .contains(new McpServerView(server.id(), ADA, spec("revised-3"), 3, at(1), new Stamp(2, 4, at(4))));
    }

    @Test
    void of_a_removed_server_nothing_that_somebody_wrote_is_kept_here() {
        servers.happen(server.registered(), server.removed());

        assertThat(servers.table.find(ADA, server.id())).isEmpty();
        assertThat(servers.rows()).singleElement().asString().doesNotContain("first", "example.com");
    }

    @Test
    void what_is_delivered_twice_changes_nothing() {
        live();
        List<String> once = servers.rows();

        servers.projectAll();

        assertThat(servers.rows()).isEqualTo(once);
    }

    @Test
    void an_older_event_never_replaces_a_newer_row() {
        live();
        List<String> newest = servers.rows();

        for (int i = 0; i < 7; i++) {
            servers.project(i);
            assertThat(servers.rows()).as("after event %d once more", i).isEqualTo(newest);
        }
    }

    @Test
    void a_replay_from_zero_gives_the_same_rows() {
        live();
        List<String> before = servers.rows();

        servers.reset();
        assertThat(servers.rows()).isEmpty();
        servers.projectAll();

        assertThat(servers.rows()).isEqualTo(before).hasSize(3);
    }

    private void live() {
        servers.happen(
                server.registered(),
                bob(1).registered(),
                server.revised(2),
                ada(2).registered(),
                ada(2).removed(),
                server.revised(3),
                bob(1).revised(2));
    }
}
