package dev.vpsclaude.server.environment;

import dev.vpsclaude.query.environment.ChangeFeed;
import dev.vpsclaude.query.environment.RowProgress;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The rows of the caller's things, pushed as they change. */
@RestController
@Tag(name = "events")
class EnvironmentEventsController {

    private final ChangeFeed feed;
    private final QueryGateway queries;
    private final Installation installation;
    private final Heartbeat heartbeat;
    private final RowProgress progress;

    EnvironmentEventsController(
            ChangeFeed feed,
            QueryGateway queries,
            Installation installation,
            Heartbeat heartbeat,
            RowProgress progress) {
        this.feed = feed;
        this.queries = queries;
        this.installation = installation;
        this.heartbeat = heartbeat;
        this.progress = progress;
    }

    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary =
                    "Server-sent events: environment, environment-deleted, deployment. Resumes after Last-Event-ID, and ends with the"
                            + " session or the token that it was opened with.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = String.class)))
    ResponseEntity<SseEmitter> events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            @AuthenticationPrincipal Caller caller) {
        long from = lastEventId == null ? progress.position() : lastEventId;
        Follower follower = new Follower(installation, queries, caller.id(), from);
        heartbeat.keep(follower, caller.access());
        follower.onEnd(feed.follow(caller.id(), follower));
        follower.start();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(follower.emitter());
    }
}
