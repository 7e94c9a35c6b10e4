package dev.vpsclaude.server.admin;

import static dev.vpsclaude.server.http.ProblemCode.DEPLOYMENT_ALREADY_RUNNING;
import static dev.vpsclaude.server.http.ProblemCode.ENVIRONMENT_BEING_DELETED;
import static dev.vpsclaude.server.http.ProblemCode.ENVIRONMENT_BUSY;
import static dev.vpsclaude.server.http.ProblemCode.ENVIRONMENT_NOT_RUNNING;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentCommand.StopEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.PageOfEnvironments;
import dev.vpsclaude.messages.environment.EnvironmentStatus;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.RowsQuery.FindAnybodys;
import dev.vpsclaude.messages.environment.RowsQuery.ListEverybodys;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.admin.EverybodysAnswers.AnyEnvironment;
import dev.vpsclaude.server.admin.EverybodysAnswers.StopOrdered;
import dev.vpsclaude.server.admin.UserRequests.Reasoned;
import dev.vpsclaude.server.audit.RequestNote;
import dev.vpsclaude.server.command.Commands;
import dev.vpsclaude.server.command.Origin;
import dev.vpsclaude.server.command.RepeatableRequest;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Environments of all tenants: how they stand, and what an administrator may do about them. */
@RestController
@RequestMapping("/api/v1/admin/environments")
@Tag(name = "admin")
class EverybodysEnvironmentsController {

    private final QueryGateway queries;
    private final Commands commands;
    private final PeopleTable people;
    private final Installation installation;

    EverybodysEnvironmentsController(
            QueryGateway queries, Commands commands, PeopleTable people, Installation installation) {
        this.queries = queries;
        this.commands = commands;
        this.people = people;
        this.installation = installation;
    }

    @Operation(
            summary = "List everybody's environments, the newest first",
            description = "For administrators. A subdomain is what it begins with. Nothing of what is in them is told.")
    @GetMapping
    PageOf<AnyEnvironment> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String subdomain,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        ListEverybodys query = query(status, owner, subdomain, after, PageLimit.of(limit));
        PageOfEnvironments page = queries.query(query, PageOfEnvironments.class).join();
        Map<UserId, Person> owners =
                people.find(page.items().stream().map(EnvironmentView::owner).toList());
        List<AnyEnvironment> items = page.items().stream()
                .map(view -> AnyEnvironment.of(view, owners.get(view.owner()), installation))
                .toList();
        return new PageOf<>(items, page.more() ? items.getLast().id() : null);
    }

    @Operation(
            summary = "Stop somebody's environment",
            description = "For administrators. Its owner may start it again; suspend the owner to keep it stopped.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = StopOrdered.class)))
    @Refuses({ENVIRONMENT_NOT_RUNNING, DEPLOYMENT_ALREADY_RUNNING, ENVIRONMENT_BUSY, ENVIRONMENT_BEING_DELETED})
    @PostMapping("/{id}/stop")
    ResponseEntity<?> stop(@PathVariable EnvironmentId id, @RequestBody Reasoned body) {
        Origin.because(body.read());
        return queries.query(new FindAnybodys(id), optionalInstanceOf(EnvironmentView.class))
                .join()
                .<ResponseEntity<?>>map(view -> ResponseEntity.accepted().body(stop(view)))
                .orElseGet(() -> Problems.noSuchEnvironment().answer());
    }

    private StopOrdered stop(EnvironmentView view) {
        RequestNote.about(view.owner());
        OperationId operation = new OperationId(RepeatableRequest.newId());
        long version = commands.send(new StopEnvironment(view.id(), view.owner(), operation));
        return new StopOrdered(view.id().text(), operation.text(), version);
    }

    private static ListEverybodys query(
            @Nullable String status,
            @Nullable String owner,
            @Nullable String subdomain,
            @Nullable String after,
            int limit) {
        Fields fields = new Fields();
        Optional<EnvironmentStatus> wanted =
                fields.optional("status", status, EverybodysEnvironmentsController::status);
        Optional<UserId> whose = fields.optional("owner", owner, UserId::of);
        Optional<EnvironmentId> last = fields.optional("after", after, EnvironmentId::of);
        Optional<String> label = fields.optional("subdomain", subdomain, EverybodysEnvironmentsController::label);
        fields.check();
        return new ListEverybodys(whose, wanted, label.orElse(""), last, limit);
    }

    private static EnvironmentStatus status(String word) {
        return Stream.of(EnvironmentStatus.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandRefused(new Refusal.InvalidValue(
                        "unknown_status", "One of pending, deploying, running, stopped and error is expected.")));
    }

    private static String label(String text) {
        if (!text.matches("[a-z0-9-]{0,63}")) {
            throw new CommandRefused(new Refusal.InvalidValue(
                    "invalid_subdomain", "At most 63 lower case letters, digits and hyphens are expected."));
        }
        return text;
    }
}
