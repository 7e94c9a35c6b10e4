package dev.vpsclaude.server.admin;

import static dev.vpsclaude.server.http.ProblemCode.ORPHANS_UNAVAILABLE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.platform.PlatformOrphans;
import dev.vpsclaude.messages.platform.PlatformQuery.ListOrphans;
import dev.vpsclaude.server.admin.OrphanAnswers.Orphans;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.Semaphore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications that nothing here uses. They are listed and never deleted from here, because volumes hold work. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "admin")
class OrphansController {

    private static final String RETRY_SECONDS = "10";

    private final QueryGateway queries;
    private final Semaphore looking = new Semaphore(1);

    OrphansController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "List applications in Coolify that nothing here uses",
            description =
                    "For administrators. Asks Coolify once. Lists what carries the platform's mark in the configured"
                            + " project and environment of Coolify; what is under way, or was in the last minutes, is not"
                            + " listed. Containers and volumes that Coolify has left behind after a deletion cannot be seen over"
                            + " its API. Nothing is deleted: each reason comes with what to do about it.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Orphans.class)))
    @Refuses(ORPHANS_UNAVAILABLE)
    @GetMapping("/orphans")
    ResponseEntity<?> orphans() {
        return switch (look()) {
            case PlatformOrphans.Found found -> ResponseEntity.ok(Orphans.of(found));
            case PlatformOrphans.Unreadable unread -> unavailable(unread.reason());
        };
    }

    /** One at a time: a page that is loaded again and again must not use up what Coolify allows to all. */
    private PlatformOrphans look() {
        if (!looking.tryAcquire()) {
            return new PlatformOrphans.Unreadable(new FailureReason(
                    FailureReason.Cause.PLATFORM_BUSY, "Somebody is looking for orphans at this moment."));
        }
        try {
            return queries.query(new ListOrphans(), PlatformOrphans.class).join();
        } finally {
            looking.release();
        }
    }

    private static ResponseEntity<Object> unavailable(FailureReason reason) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return Problem.of(SERVICE_UNAVAILABLE, "orphans_unavailable", "Not available", reason.explanation())
                .answer(headers);
    }
}
