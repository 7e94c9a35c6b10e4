package dev.vpsclaude.server.mcp;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerQuery.*;
import dev.vpsclaude.messages.mcp.McpServerView;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.IfMatch;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.mcp.McpServerAnswers.Server;
import dev.vpsclaude.server.mcp.McpServerAnswers.Use;
import dev.vpsclaude.server.mcp.McpServerAnswers.Uses;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about MCP servers as they are now. */
@RestController
@RequestMapping("/api/v1/mcp-servers")
@Tag(name = "mcp-servers")
class McpServerQueriesController {

    private final QueryGateway queries;

    McpServerQueriesController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "List the MCP servers, newest first")
    @GetMapping
    PageOf<Server> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller caller) {
        Fields fields = new Fields();
        Optional<McpServerId> last = fields.optional("after", after, McpServerId::of);
        fields.check();
        PageOfMcpServers page = queries.query(
                        new ListMcpServers(caller.id(), last, PageLimit.of(limit)), PageOfMcpServers.class)
                .join();
        List<Server> items = page.items().stream().map(Server::of).toList();
        return new PageOf<>(items, page.more() ? items.getLast().id() : null);
    }

    @Operation(summary = "Show an MCP server")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Server.class)))
    @GetMapping("/{id}")
    ResponseEntity<?> find(@PathVariable McpServerId id, @AuthenticationPrincipal Caller caller) {
        return view(id, caller)
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok()
                        .eTag(IfMatch.tag(view.stamp().version()))
                        .body(Server.of(view)))
                .orElseGet(() -> Problems.noSuchMcpServer().answer());
    }

    @Operation(summary = "List the environments that it is in: those that select it, or all")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Uses.class)))
    @GetMapping("/{id}/uses")
    ResponseEntity<?> uses(@PathVariable McpServerId id, @AuthenticationPrincipal Caller caller) {
        if (view(id, caller).isEmpty()) {
            return Problems.noSuchMcpServer().answer();
        }
        McpServerUses uses = queries.query(new ListMcpServerUses(caller.id(), id), McpServerUses.class)
                .join();
        return ResponseEntity.ok(new Uses(uses.items().stream().map(Use::of).toList()));
    }

    private Optional<McpServerView> view(McpServerId id, Caller caller) {
        return queries.query(new FindMcpServer(caller.id(), id), optionalInstanceOf(McpServerView.class))
                .join();
    }
}
