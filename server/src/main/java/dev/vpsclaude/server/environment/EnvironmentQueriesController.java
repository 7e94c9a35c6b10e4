package dev.vpsclaude.server.environment;

import static dev.vpsclaude.server.http.ProblemCode.NOT_FOUND;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchEnvironment;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.*;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.OperationView;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Deployment;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Environment;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Operation;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Status;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.IfMatch;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
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

/** Questions about environments. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "environments")
class EnvironmentQueriesController {

    private final QueryGateway queries;
    private final Installation installation;

    EnvironmentQueriesController(QueryGateway queries, Installation installation) {
        this.queries = queries;
        this.installation = installation;
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "List the environments")
    @GetMapping("/environments")
    PageOf<Environment> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller caller) {
        Fields fields = new Fields();
        Optional<EnvironmentId> last = fields.optional("after", after, EnvironmentId::of);
        fields.check();
        PageOfEnvironments page = queries.query(
                        new ListEnvironments(caller.id(), last, PageLimit.of(limit)), PageOfEnvironments.class)
                .join();
        List<Environment> items = page.items().stream().map(this::environment).toList();
        return new PageOf<>(items, page.more() ? items.getLast().id() : null);
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Show an environment")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Environment.class)))
    @GetMapping("/environments/{id}")
    ResponseEntity<?> find(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        return view(id, caller)
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok()
                        .eTag(IfMatch.tag(view.stamp().version()))
                        .body(environment(view)))
                .orElseGet(() -> Problems.noSuchEnvironment().answer());
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Show its status")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Status.class)))
    @GetMapping("/environments/{id}/status")
    ResponseEntity<?> status(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        return view(id, caller)
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok(Status.of(view)))
                .orElseGet(() -> Problems.noSuchEnvironment().answer());
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "List its deployments")
    @GetMapping("/environments/{id}/deployments")
    PageOf<Deployment> deployments(
            @PathVariable EnvironmentId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer after,
            @AuthenticationPrincipal Caller caller) {
        Fields fields = new Fields();
        int before = fields.optional("after", after, EnvironmentQueriesController::number)
                .orElse(0);
        fields.check();
        if (view(id, caller).isEmpty()) {
            throw new CommandRefused(new NoSuchEnvironment());
        }
        PageOfDeployments page = queries.query(
                        new ListDeployments(caller.id(), id, before, PageLimit.of(limit)), PageOfDeployments.class)
                .join();
        return new PageOf<>(
                page.items().stream().map(Deployment::of).toList(), page.more() ? last(page.items()) : null);
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Show long work")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Operation.class)))
    @Refuses(NOT_FOUND)
    @GetMapping("/operations/{id}")
    ResponseEntity<?> operation(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        if (!isOperation(id)) {
            return Problems.notFound().answer();
        }
        return queries.query(new FindOperation(caller.id(), id), optionalInstanceOf(OperationView.class))
                .join()
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok(Operation.of(view)))
                .orElseGet(() -> Problems.notFound().answer());
    }

    /** A deployment is an operation under its own id. */
    private static boolean isOperation(String id) {
        try {
            return id.startsWith("dep_")
                    ? !DeploymentId.of(id).text().isEmpty()
                    : !OperationId.of(id).text().isEmpty();
        } catch (CommandRefused e) {
            return false;
        }
    }

    private Optional<EnvironmentView> view(EnvironmentId id, Caller caller) {
        return queries.query(new FindEnvironment(caller.id(), id), optionalInstanceOf(EnvironmentView.class))
                .join();
    }

    private Environment environment(EnvironmentView view) {
        return Environment.of(view, installation);
    }

    private static int number(int after) {
        Checked.require(after > 0, "out_of_range", "A number above 0 is expected.");
        return after;
    }

    private static String last(List<DeploymentView> items) {
        return Integer.toString(items.getLast().number());
    }
}
