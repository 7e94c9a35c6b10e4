package dev.vpsclaude.server.environment;

import static dev.vpsclaude.server.http.ProblemCode.CONTAINER_NOT_RUNNING;
import static dev.vpsclaude.server.http.ProblemCode.LOG_UNAVAILABLE;
import static dev.vpsclaude.server.http.ProblemCode.NOT_FOUND;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindOperation;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.OperationView;
import dev.vpsclaude.messages.platform.PlatformLog;
import dev.vpsclaude.messages.platform.PlatformQuery;
import dev.vpsclaude.server.http.InvalidFields;
import dev.vpsclaude.server.http.InvalidFields.FieldError;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What boxes and their builds say, for their owners only. */
@RestController
@RequestMapping("/api/v1/environments/{id}")
@Tag(name = "environments")
class EnvironmentLogsController {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int READERS = 8;
    private static final String RETRY_SECONDS = "10";

    /** Plain lines, oldest first; values of the environment's variables are replaced by stars. */
    @Schema(name = "Log")
    record Log(String environmentId, List<String> lines) {}

    private final QueryGateway queries;
    private final Semaphore readers = new Semaphore(READERS);

    EnvironmentLogsController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "Show what its container says")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Log.class)))
    @Refuses({CONTAINER_NOT_RUNNING, LOG_UNAVAILABLE})
    @GetMapping("/logs")
    ResponseEntity<?> container(
            @PathVariable EnvironmentId id,
            @RequestParam(required = false) @Nullable Integer lines,
            @AuthenticationPrincipal Caller caller) {
        int wanted = lines(lines);
        return owns(id, caller)
                ? answer(id, read(new PlatformQuery.ReadContainerLog(id, wanted)), noContainer())
                : Problems.noSuchEnvironment().answer();
    }

    @Operation(summary = "Show what the build of a deployment said")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Log.class)))
    @Refuses({NOT_FOUND, LOG_UNAVAILABLE})
    @GetMapping("/deployments/{deployment}/log")
    ResponseEntity<?> build(
            @PathVariable EnvironmentId id,
            @PathVariable DeploymentId deployment,
            @AuthenticationPrincipal Caller caller) {
        return owns(id, caller) && isOf(id, deployment, caller)
                ? answer(id, read(new PlatformQuery.ReadBuildLog(deployment)), Problems.notFound())
                : Problems.noSuchEnvironment().answer();
    }

    private boolean owns(EnvironmentId id, Caller caller) {
        return queries.query(new FindEnvironment(caller.id(), id), optionalInstanceOf(EnvironmentView.class))
                .join()
                .isPresent();
    }

    private boolean isOf(EnvironmentId id, DeploymentId deployment, Caller caller) {
        return queries.query(new FindOperation(caller.id(), deployment.text()), optionalInstanceOf(OperationView.class))
                .join()
                .filter(operation -> operation.environment().equals(id))
                .isPresent();
    }

    /** Coolify reads logs over a connection to its server, which may take many seconds: only a few may wait for that. */
    private PlatformLog read(PlatformQuery question) {
        if (!readers.tryAcquire()) {
            return new PlatformLog.Unreadable(new FailureReason(
                    FailureReason.Cause.PLATFORM_BUSY, "Too many logs are being read at the moment."));
        }
        try {
            return queries.query(question, PlatformLog.class).join();
        } finally {
            readers.release();
        }
    }

    private static ResponseEntity<?> answer(EnvironmentId id, PlatformLog log, Problem silence) {
        return switch (log) {
            case PlatformLog.Lines said -> ResponseEntity.ok(new Log(id.text(), said.lines()));
            case PlatformLog.Silence none -> silence.answer();
            case PlatformLog.Unreadable unread -> unavailable(unread.reason());
        };
    }

    private static Problem noContainer() {
        return Problem.of(
                CONFLICT, "container_not_running", "Not possible now", "No container of the environment is running.");
    }

    private static ResponseEntity<Object> unavailable(FailureReason reason) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return Problem.of(SERVICE_UNAVAILABLE, "log_unavailable", "Not available", reason.explanation())
                .answer(headers);
    }

    private static int lines(@Nullable Integer wanted) {
        if (wanted != null && (wanted < 1 || wanted > MOST)) {
            throw new InvalidFields(
                    List.of(new FieldError("lines", "out_of_range", "A number from 1 to " + MOST + " is expected.")));
        }
        return wanted == null ? USUAL : wanted;
    }
}
