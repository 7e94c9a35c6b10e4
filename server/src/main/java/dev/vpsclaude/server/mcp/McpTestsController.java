package dev.vpsclaude.server.mcp;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchMcpServer;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.server.equipment.McpServersOnHand;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.ProblemCode;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.mcp.McpTestTable.Begun;
import dev.vpsclaude.server.mcp.McpTestTable.Wait;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tests whether MCP servers can be reached, a few times a minute. */
@RestController
@RequestMapping("/api/v1/mcp-servers")
@Tag(name = "mcp-servers")
class McpTestsController {

    private final McpTests tests;
    private final McpTestTable table;
    private final McpSealer sealer;
    private final McpServersOnHand servers;
    private final AllowedPackages packages;

    McpTestsController(
            McpTests tests, McpTestTable table, McpSealer sealer, McpServersOnHand servers, AllowedPackages packages) {
        this.tests = tests;
        this.table = table;
        this.sealer = sealer;
        this.servers = servers;
        this.packages = packages;
    }

    @Operation(summary = "Test whether a registered MCP server can be reached")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = McpTestAnswer.class)))
    @Refuses(ProblemCode.TOO_MANY_REQUESTS)
    @PostMapping("/{id}/test")
    ResponseEntity<?> test(@PathVariable McpServerId id, @AuthenticationPrincipal Caller caller) {
        McpServerSpec spec = servers.find(caller.id(), id).orElseThrow(() -> new CommandRefused(new NoSuchMcpServer()));
        return inTurn(caller.id(), Optional.of(id), () -> tests.test(sealer.open(spec.connection())));
    }

    @Operation(summary = "Test whether an MCP server can be reached that is not registered yet")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = McpTestAnswer.class)))
    @Refuses(ProblemCode.TOO_MANY_REQUESTS)
    @PostMapping("/test")
    ResponseEntity<?> test(@RequestBody McpServerRequest body, @AuthenticationPrincipal Caller caller) {
        WantedConnection wanted = body.read(packages).connection();
        return inTurn(caller.id(), Optional.empty(), () -> tests.test(wanted));
    }

    private ResponseEntity<?> inTurn(UserId owner, Optional<McpServerId> server, Supplier<McpTestAnswer> test) {
        return switch (table.begin(owner, server)) {
            case Wait it -> tooMany(it.seconds());
            case Begun it -> ResponseEntity.ok(ended(it, test.get()));
        };
    }

    private McpTestAnswer ended(Begun test, McpTestAnswer answer) {
        table.ended(test, answer.result());
        return answer;
    }

    private static ResponseEntity<Object> tooMany(int seconds) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return Problem.of(
                        TOO_MANY_REQUESTS,
                        "too_many_requests",
                        "Too many tests",
                        "At most " + McpTestTable.MOST_A_MINUTE + " tests a minute are possible; try again in "
                                + seconds + " seconds.")
                .answer(headers);
    }
}
