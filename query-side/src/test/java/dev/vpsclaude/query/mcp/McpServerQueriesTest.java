package dev.vpsclaude.query.mcp;

import static dev.vpsclaude.query.mcp.McpServerExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerQuery.*;
import dev.vpsclaude.messages.mcp.McpServerView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class McpServerQueriesTest {

    private final McpServersOnPostgres servers = new McpServersOnPostgres();
    private final McpServerQueries queries = servers.queries;
    private final McpServerExamples server = ada(1);

    @Test
    void servers_are_listed_newest_first_and_in_pages() {
        servers.happen(ada(1).registered(), ada(2).registered(), bob(1).registered(), ada(3).registered());

        PageOfMcpServers first = list(ADA, Optional.empty(), 2);
        PageOfMcpServers second = list(ADA, Optional.of(first.items().getLast().id()), 2);

        assertThat(first.items()).extracting(McpServerView::id).containsExactly(ada(3).id(), ada(2).id());
        assertThat(first.more()).isTrue();
        assertThat(second.items()).extracting(McpServerView::id).containsExactly(ada(1).id());
        assertThat(second.more()).isFalse();
    }

    @Test
    void a_server_is_for_its_owner_alone() {
        servers.environment(box(1), ADA, "Study", false, server.id());
        servers.environment(box(2), BOB, "Of somebody else", false, server.id());
        servers.happen(server.registered());

        assertNothingFor(BOB);
        assertThat(queries.handle(new FindMcpServer(ADA, server.id()))).isPresent();
    }

    @Test
    void a_removed_server_is_not_there() {
        servers.environment(box(1), ADA, "Study", false, server.id());
        servers.happen(server.registered(), server.removed());

        assertNothingFor(ADA);
    }

    @Test
    void a_server_is_used_where_it_is_selected() {
        servers.environment(box(1), ADA, "Study", false, server.id(), ada(2).id());
        servers.environment(box(2), ADA, "Attic", false, ada(2).id(), server.id());
        servers.environment(box(3), ADA, "Other", false, ada(2).id());
        servers.environment(box(4), ADA, "Deleted", true, server.id());
        servers.environment(box(5), BOB, "Of somebody else", false, server.id());
        servers.happen(server.registered());

        assertThat(uses(ADA, server.id())).containsExactly(use(2, "Attic"), use(1, "Study"));
    }

    @Test
    void a_global_server_is_used_everywhere() {
        servers.environment(box(1), ADA, "Study", false);
        servers.environment(box(2), ADA, "Attic", false, server.id());
        servers.environment(box(4), ADA, "Deleted", true);
        servers.environment(box(5), BOB, "Of somebody else", false);
        servers.happen(server.registered(spec("everywhere", REMOTE, Reach.GLOBAL)));

        assertThat(uses(ADA, server.id())).containsExactly(use(2, "Attic"), use(1, "Study"));
    }

    private void assertNothingFor(UserId owner) {
        assertThat(list(owner, Optional.empty(), 10).items()).isEmpty();
        assertThat(queries.handle(new FindMcpServer(owner, server.id()))).isEmpty();
        assertThat(uses(owner, server.id())).isEmpty();
    }

    private PageOfMcpServers list(UserId owner, Optional<McpServerId> after, int limit) {
        return queries.handle(new ListMcpServers(owner, after, limit));
    }

    private List<UsedIn> uses(UserId owner, McpServerId id) {
        return queries.handle(new ListMcpServerUses(owner, id)).items();
    }

    private static UsedIn use(int box, String name) {
        return new UsedIn(box(box), EnvironmentName.of(name));
    }
}
