package dev.vpsclaude.server.account;

import static dev.vpsclaude.server.http.ProblemCode.NO_SUCH_SESSION;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.OpenSessions;
import dev.vpsclaude.server.security.OpenSessions.OpenSession;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is logged in, and the end of it. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
class SessionsController {

    /** All of them, last used first. */
    @Schema(name = "Sessions")
    record Sessions(List<Session> items) {}

    /** A session as its owner knows it. */
    @Schema(name = "OwnSession")
    record Session(
            @Schema(description = "By which it is ended; nobody gets in with it")
            UUID id,

            Instant begunAt,

            @Schema(description = "To the minute") Instant lastUsedAt,

            String address,

            @Schema(description = "Such as Firefox on Linux; absent for a program") @Nullable
            String browser,

            @Schema(description = "Whether it is the one that asks")
            boolean present) {

        static Session of(OpenSession session) {
            return new Session(
                    session.id(),
                    session.begunAt(),
                    session.lastUsedAt(),
                    session.origin().address(),
                    session.origin().browser().isEmpty()
                            ? null
                            : session.origin().browser(),
                    session.present());
        }
    }

    private final OpenSessions sessions;

    SessionsController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Operation(summary = "List where one is logged in, last used first")
    @GetMapping("/sessions")
    Sessions list(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return new Sessions(
                sessions.of(caller.id(), request).stream().map(Session::of).toList());
    }

    @Operation(summary = "End one session")
    @ApiResponse(responseCode = "204")
    @Refuses({NO_SUCH_SESSION})
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        if (!sessions.end(caller.id(), id)) {
            throw new Refused(Problem.of(NOT_FOUND, "no_such_session", "Not found", "There is no such session."));
        }
    }

    @Operation(summary = "Log out everywhere", description = "Ends all sessions, this one too.")
    @ApiResponse(responseCode = "204")
    @PostMapping("/logout-everywhere")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        sessions.endAll(caller.id());
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
