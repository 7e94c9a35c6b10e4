package dev.vpsclaude.server.secondfactor;

import static dev.vpsclaude.server.http.ProblemCode.BAD_CODE;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_ATTEMPTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.secondfactor.SecondFactorController.Code;
import dev.vpsclaude.server.security.HalfSessions;
import dev.vpsclaude.server.security.SessionCallers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second step of a log-in. */
@RestController
@RequestMapping("/api/v1/auth/second-factor")
@Tag(name = "auth")
class SecondStepController {

    private final HalfSessions halves;
    private final SessionCallers sessions;
    private final Codes codes;

    SecondStepController(HalfSessions halves, SessionCallers sessions, Codes codes) {
        this.halves = halves;
        this.sessions = sessions;
        this.codes = codes;
    }

    @Operation(
            summary = "Finish a log-in with a code",
            description =
                    "After a log-in that was answered with secondFactor, within five minutes, with its cookie and CSRF"
                            + " token. Begins another session; GET /auth/session tells its CSRF token.")
    @ApiResponse(responseCode = "204")
    @Refuses({BAD_CODE, TOO_MANY_ATTEMPTS})
    @PostMapping("/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@RequestBody Code body, HttpServletRequest request) {
        TypedCode code = body.read();
        UserId account = halves.owing(request).orElseThrow(SecondStepController::nobody);
        switch (codes.check(account, code)) {
            case CodeCheck.Right it -> sessions.begin(account, request);
            case CodeCheck.TooMany it -> throw Refused.tooManyAttempts(Duration.ofSeconds(it.seconds()));
            case CodeCheck.NoFactor it -> throw nobody();
            case CodeCheck.Wrong it ->
                throw new Refused(Problem.of(
                        UNAUTHORIZED, "bad_code", "Not logged in", "The code is wrong, too old or used already."));
        }
    }

    private static Refused nobody() {
        return new Refused(
                Problem.of(UNAUTHORIZED, "unauthenticated", "Log in first", "The password is needed first."));
    }
}
