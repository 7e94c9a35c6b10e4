package dev.vpsclaude.server.mcp;

import static dev.vpsclaude.server.http.IfMatch.tag;
import static dev.vpsclaude.server.http.ProblemCode.ACCOUNT_BEING_DELETED;
import static dev.vpsclaude.server.http.ProblemCode.MCP_SERVER_IN_USE;
import static dev.vpsclaude.server.http.ProblemCode.MCP_SERVER_NAME_TAKEN;
import static dev.vpsclaude.server.http.ProblemCode.PRECONDITION_REQUIRED;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_MCP_SERVERS;
import static dev.vpsclaude.server.http.ProblemCode.VERSION_MISMATCH;
import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Expected;
import dev.vpsclaude.messages.Refusal.NoSuchMcpServer;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpServerChange;
import dev.vpsclaude.messages.mcp.McpServerChange.ConnectionChange;
import dev.vpsclaude.messages.mcp.McpServerCommand.*;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.server.command.Commands;
import dev.vpsclaude.server.command.RepeatableRequest;
import dev.vpsclaude.server.equipment.McpServersOnHand;
import dev.vpsclaude.server.http.IfMatch;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.mcp.McpServerAnswers.Changed;
import dev.vpsclaude.server.mcp.McpServerRequest.Wanted;
import dev.vpsclaude.server.mcp.McpServerRequest.WantedChange;
import dev.vpsclaude.server.secret.Vault;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of MCP servers. Each sends a command and tells the version that it left. */
@RestController
@RequestMapping("/api/v1/mcp-servers")
@Tag(name = "mcp-servers")
class McpServerCommandsController {

    private final Commands commands;
    private final Vault vault;
    private final McpSealer sealer;
    private final McpServersOnHand servers;
    private final AllowedPackages packages;

    McpServerCommandsController(
            Commands commands, Vault vault, McpSealer sealer, McpServersOnHand servers, AllowedPackages packages) {
        this.commands = commands;
        this.vault = vault;
        this.sealer = sealer;
        this.servers = servers;
        this.packages = packages;
    }

    @Operation(summary = "Register an MCP server")
    @ApiResponse(responseCode = "201")
    @Refuses({MCP_SERVER_NAME_TAKEN, TOO_MANY_MCP_SERVERS, ACCOUNT_BEING_DELETED})
    @PostMapping
    ResponseEntity<Changed> create(@RequestBody McpServerRequest body, @AuthenticationPrincipal Caller caller) {
        Wanted wanted = body.read(packages);
        McpServerId id = new McpServerId(RepeatableRequest.newId());
        McpConnection connection = sealer.seal(caller.id(), id, wanted.connection());
        McpServerSpec spec = new McpServerSpec(wanted.name(), connection, wanted.reach());
        long version = vault.orDiscard(
                McpSealer.sealedIn(connection), () -> commands.send(new RegisterMcpServer(id, caller.id(), spec)));
        return ResponseEntity.created(URI.create("/api/v1/mcp-servers/" + id))
                .eTag(tag(version))
                .body(new Changed(id.text(), version));
    }

    @Operation(summary = "Change some of an MCP server, which makes another version")
    @Refuses({MCP_SERVER_NAME_TAKEN, VERSION_MISMATCH, PRECONDITION_REQUIRED})
    @PatchMapping("/{id}")
    ResponseEntity<Changed> change(
            @PathVariable McpServerId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody McpServerRequest body,
            @AuthenticationPrincipal Caller caller) {
        Expected expected = IfMatch.required(ifMatch);
        McpServerSpec present =
                servers.find(caller.id(), id).orElseThrow(() -> new CommandRefused(new NoSuchMcpServer()));
        long version = revise(id, caller.id(), body.readChange(present.connection(), packages), expected);
        return ResponseEntity.ok().eTag(tag(version)).body(new Changed(id.text(), version));
    }

    @Operation(summary = "Remove an MCP server that no environment selects")
    @ApiResponse(responseCode = "204")
    @Refuses({MCP_SERVER_IN_USE, VERSION_MISMATCH})
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @PathVariable McpServerId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        commands.send(new RemoveMcpServer(id, caller.id(), IfMatch.optional(ifMatch)));
        return ResponseEntity.noContent().build();
    }

    private long revise(McpServerId id, UserId owner, WantedChange wanted, Expected expected) {
        Optional<ConnectionChange> connection = wanted.connection().map(it -> sealer.seal(owner, id, it));
        List<SecretRef> sealed = connection.map(McpSealer::sealedIn).orElse(List.of());
        McpServerChange change = new McpServerChange(wanted.name(), wanted.reach(), connection);
        return vault.orDiscard(sealed, () -> commands.send(new ReviseMcpServer(id, owner, change, expected)));
    }
}
