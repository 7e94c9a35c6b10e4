package dev.vpsclaude.server.account;

import static dev.vpsclaude.server.http.ProblemCode.BAD_CREDENTIALS;
import static dev.vpsclaude.server.http.ProblemCode.EMAIL_TAKEN;
import static dev.vpsclaude.server.http.ProblemCode.REGISTRATION_CLOSED;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_ATTEMPTS;
import static dev.vpsclaude.server.http.ProblemCode.USERNAME_TAKEN;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import dev.vpsclaude.server.account.AccountRequests.Login;
import dev.vpsclaude.server.account.AccountRequests.NewPerson;
import dev.vpsclaude.server.account.AccountRequests.Register;
import dev.vpsclaude.server.audit.RequestNote;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.HalfSessions;
import dev.vpsclaude.server.security.SecondStepOwed;
import dev.vpsclaude.server.security.SessionCallers;
import dev.vpsclaude.server.security.SessionCsrfTokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-up, log-in, log-out. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
class AuthController {

    /** A person as they see themselves. */
    record User(String id, String email, String name, String username, String role) {

        static User of(Caller person) {
            return new User(
                    person.id().text(),
                    person.email(),
                    person.name(),
                    person.username(),
                    person.role().word());
        }
    }

    /** Who is logged in, and what changes have to carry. */
    record SessionAnswer(User user, String csrfToken) {}

    /** What a log-in is answered that is not finished: {@code POST /auth/second-factor/verify} is next. */
    @Schema(name = "SecondStep")
    record SecondStep(boolean secondFactor, String csrfToken) {}

    private final Registrations registrations;
    private final Proofs proofs;
    private final SessionCallers sessions;
    private final SessionCsrfTokens tokens;
    private final SecondStepOwed factors;
    private final HalfSessions halves;

    AuthController(
            Registrations registrations,
            Proofs proofs,
            SessionCallers sessions,
            SessionCsrfTokens tokens,
            SecondStepOwed factors,
            HalfSessions halves) {
        this.registrations = registrations;
        this.proofs = proofs;
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
        this.halves = halves;
    }

    @Operation(
            summary = "Sign up",
            description =
                    "Whether anybody can, or only with an invitation, or nobody, is told by GET /api/v1/platform.")
    @Refuses({EMAIL_TAKEN, USERNAME_TAKEN, REGISTRATION_CLOSED, TOO_MANY_ATTEMPTS})
    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    SessionAnswer register(@RequestBody Register body, HttpServletRequest request) {
        registrations.checkOpen();
        NewPerson wanted = body.read();
        registrations.register(wanted, request.getRemoteAddr());
        return begin(wanted.person(), request);
    }

    @Operation(
            summary = "Log in",
            description =
                    "Where somebody has a second factor, the answer is a SecondStep, and its session can do nothing but"
                            + " finish the log-in (POST /auth/second-factor/verify) or log out.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {SessionAnswer.class, SecondStep.class})))
    @Refuses({BAD_CREDENTIALS, TOO_MANY_ATTEMPTS})
    @PostMapping("/login")
    ResponseEntity<Object> login(@RequestBody Login body, HttpServletRequest request) {
        Fields fields = new Fields();
        String email = fields.required("email", body.email(), text -> text).orElse("");
        String password =
                fields.required("password", body.password(), text -> text).orElse("");
        fields.check();
        Optional<Caller> person = proofs.prove(email, password, request.getRemoteAddr());
        if (person.isEmpty()) {
            return Problem.of(UNAUTHORIZED, "bad_credentials", "Not logged in", "E-mail address or password is wrong.")
                    .answer();
        }
        return ResponseEntity.ok(
                factors.isOwedBy(person.get().id()) ? half(person.get(), request) : begin(person.get(), request));
    }

    @Operation(summary = "Log out")
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request) {
        if (caller != null) {
            // Afterwards nobody knows it any more.
            RequestNote.by(caller.id(), request);
        }
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    @Operation(summary = "Show who is logged in")
    @GetMapping("/session")
    SessionAnswer session(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answer(caller, request);
    }

    private SecondStep half(Caller person, HttpServletRequest request) {
        halves.begin(person.id(), request);
        return new SecondStep(true, tokens.of(request));
    }

    private SessionAnswer begin(Caller person, HttpServletRequest request) {
        RequestNote.by(person.id(), request);
        sessions.begin(person.id(), request);
        return answer(person, request);
    }

    private SessionAnswer answer(Caller person, HttpServletRequest request) {
        return new SessionAnswer(User.of(person), tokens.of(request));
    }
}
