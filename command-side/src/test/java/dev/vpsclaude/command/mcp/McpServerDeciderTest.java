package dev.vpsclaude.command.mcp;

import static dev.vpsclaude.command.mcp.McpServerExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.Refusal.InvalidValue;
import dev.vpsclaude.messages.Refusal.McpServerAlreadyExists;
import dev.vpsclaude.messages.Refusal.NoSuchMcpServer;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.mcp.*;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import dev.vpsclaude.messages.mcp.McpServerChange.*;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class McpServerDeciderTest {

    @Test
    void a_new_server_is_what_its_owner_wrote_down() {
        given(List.of()).when(create()).then(new McpServerRegistered(SERVER, ADA, SPEC));
    }

    @Test
    void an_id_is_given_to_one_server_only() {
        given(CREATED).when(create()).thenRefused(new McpServerAlreadyExists());
        given(GONE).when(create()).thenRefused(new McpServerAlreadyExists());
    }

    @Test
    void every_change_makes_another_version_that_is_told_as_a_whole() {
        given(CREATED)
                .when(revise(ADA, "https://mcp.example.com/v2"))
                .then(new McpServerRevised(SERVER, REVISED, 2))
                .when(revise(ADA, "https://mcp.example.com/orders"))
                .then(new McpServerRevised(SERVER, SPEC, 3));
    }

    @Test
    void headers_that_are_not_named_stay_and_names_are_the_same_in_any_letters() {
        var change = new RemoteChanged(
                Optional.of(Transport.SSE),
                Optional.empty(),
                Map.of(HeaderName.of("AUTHORIZATION"), OTHER_KEY),
                Set.of());
        McpServerSpec after = new McpServerSpec(
                NAME,
                new Remote(
                        Transport.SSE,
                        McpUrl.of("https://mcp.example.com/orders"),
                        remote("https://x.example.com", OTHER_KEY).headers()),
                Reach.SELECTED);
        given(CREATED).when(revise(ADA, change)).then(new McpServerRevised(SERVER, after, 2));
    }

    @Test
    void a_header_is_dropped_by_its_name() {
        var change =
                new RemoteChanged(Optional.empty(), Optional.empty(), Map.of(), Set.of(HeaderName.of("authorization")));
        McpServerSpec after = new McpServerSpec(
                NAME,
                new Remote(Transport.HTTP, McpUrl.of("https://mcp.example.com/orders"), new TreeMap<>()),
                Reach.SELECTED);
        given(CREATED).when(revise(ADA, change)).then(new McpServerRevised(SERVER, after, 2));
    }

    @Test
    void what_is_no_server_elsewhere_has_no_headers() {
        var file = new Replaced(new DatabaseFile(DatabasePath.of("/workspace/notes.db")));
        var header = new RemoteChanged(Optional.empty(), Optional.empty(), Map.of(AUTHORIZATION, KEY), Set.of());
        given(CREATED)
                .when(revise(ADA, file))
                .then(new McpServerRevised(SERVER, new McpServerSpec(NAME, file.connection(), Reach.SELECTED), 2))
                .when(revise(ADA, header))
                .thenRefused(new InvalidValue("wrong_kind", "This MCP server is not one that is reached over HTTP."));
    }

    @Test
    void what_it_says_already_is_no_change() {
        given(CREATED).when(revise(ADA, "https://mcp.example.com/orders")).then();
        given(CREATED).when(rename(NAME)).then();
    }

    @Test
    void a_change_counts_from_what_is_there_and_not_from_what_somebody_read() {
        given(CREATED)
                .when(rename(OTHER_NAME))
                .then(new McpServerRevised(SERVER, RENAMED, 2))
                .when(rename(OTHER_NAME))
                .then();
    }

    @Test
    void a_server_is_deleted_once() {
        given(CREATED).when(delete(ADA)).then(new McpServerRemoved(SERVER));
        given(GONE).when(delete(ADA)).thenRefused(new NoSuchMcpServer());
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        given(List.of()).when(revise(ADA, "https://x.example.com")).thenRefused(new NoSuchMcpServer());
        given(List.of()).when(delete(ADA)).thenRefused(new NoSuchMcpServer());
        given(GONE).when(revise(ADA, "https://x.example.com")).thenRefused(new NoSuchMcpServer());
    }

    @Test
    void somebody_elses_server_does_not_exist() {
        given(CREATED).when(revise(STRANGER, "https://x.example.com")).thenRefused(new NoSuchMcpServer());
        given(CREATED).when(delete(STRANGER)).thenRefused(new NoSuchMcpServer());
    }

    private static Given given(List<McpServerEvent> history) {
        return new Given(new McpServerState.Absent()).and(history);
    }

    private record Given(McpServerState state) {

        Given and(List<McpServerEvent> events) {
            McpServerState now = state;
            for (McpServerEvent event : events) {
                now = McpServerEvolution.evolve(now, event);
            }
            return new Given(now);
        }

        When when(McpServerCommand command) {
            return new When(state, command);
        }
    }

    private record When(McpServerState state, McpServerCommand command) {

        Given then(McpServerEvent... events) {
            assertThat(McpServerDecider.decide(state, command)).containsExactly(events);
            return new Given(state).and(List.of(events));
        }

        void thenRefused(Refusal refusal) {
            assertThatExceptionOfType(CommandRefused.class)
                    .isThrownBy(() -> McpServerDecider.decide(state, command))
                    .extracting(CommandRefused::refusal)
                    .isEqualTo(refusal);
        }
    }
}
