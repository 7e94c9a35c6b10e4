package dev.vpsclaude.server.account;

import static dev.vpsclaude.server.http.ProblemCode.BAD_CREDENTIALS;
import static dev.vpsclaude.server.http.ProblemCode.EMAIL_TAKEN;
import static dev.vpsclaude.server.http.ProblemCode.REGISTRATION_CLOSED;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_ATTEMPTS;
import static dev.vpsclaude.server.http.ProblemCode.USERNAME_TAKEN;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.server.account.AccountRequests.Login;
import dev.vpsclaude.server.account.AccountRequests.NewPerson;
import dev.vpsclaude.server.account.AccountRequests.Register;
import dev.vpsclaude.server.account.AccountTable.Credential;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.SessionCallers;
import dev.vpsclaude.server.security.SessionCsrfTokens;
import dev.vpsclaude.server.settings.PlatformSettings;
import dev.vpsclaude.server.settings.Registration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
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
    record User(String id, String email, String name, String username, String role) {}

    /** Who is logged in, and what changes have to carry. */
    record SessionAnswer(User user, String csrfToken) {}

    private final AccountTable accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final PlatformSettings settings;
    private final SessionCallers sessions;
    private final SessionCsrfTokens tokens;

    AuthController(
            AccountTable accounts,
            Passwords passwords,
            LoginThrottle throttle,
            PlatformSettings settings,
            SessionCallers sessions,
            SessionCsrfTokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.settings = settings;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Operation(summary = "Sign up")
    @Refuses({EMAIL_TAKEN, USERNAME_TAKEN, REGISTRATION_CLOSED})
    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    SessionAnswer register(@RequestBody Register body, HttpServletRequest request) {
        if (settings.registration() == Registration.CLOSED) {
            throw new CommandRefused(new Refusal.RegistrationClosed());
        }
        NewPerson wanted = body.read();
        accounts.add(wanted.person(), passwords.hash(wanted.password()));
        return begin(wanted.person(), request);
    }

    @Operation(summary = "Log in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
    @Refuses({BAD_CREDENTIALS, TOO_MANY_ATTEMPTS})
    @PostMapping("/login")
    ResponseEntity<Object> login(@RequestBody Login body, HttpServletRequest request) {
        Fields fields = new Fields();
        String email = fields.required("email", body.email(), text -> text).orElse("");
        String password =
                fields.required("password", body.password(), text -> text).orElse("");
        fields.check();
        if (throttle.refuses(email, request.getRemoteAddr())) {
            return tooManyAttempts();
        }
        Optional<Caller> person = proved(email, password);
        if (person.isEmpty()) {
            throttle.failed(email, request.getRemoteAddr());
            return Problem.of(UNAUTHORIZED, "bad_credentials", "Not logged in", "E-mail address or password is wrong.")
                    .answer();
        }
        throttle.succeeded(email);
        return ResponseEntity.ok(begin(person.get(), request));
    }

    @Operation(summary = "Log out")
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    @Operation(summary = "Show who is logged in")
    @GetMapping("/session")
    SessionAnswer session(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answer(caller, request);
    }

    private Optional<Caller> proved(String email, String password) {
        Optional<Credential> credential = accounts.byEmail(email);
        if (credential.isEmpty()) {
            passwords.matchesNobody(password);
        }
        return credential
                .filter(known -> passwords.matches(password, known.passwordHash()))
                .filter(known -> !known.keptOut())
                .map(Credential::person);
    }

    private SessionAnswer begin(Caller person, HttpServletRequest request) {
        sessions.begin(person.id(), request);
        return answer(person, request);
    }

    private SessionAnswer answer(Caller person, HttpServletRequest request) {
        User user = new User(
                person.id().text(),
                person.email(),
                person.name(),
                person.username(),
                person.role().word());
        return new SessionAnswer(user, tokens.of(request));
    }

    private static ResponseEntity<Object> tooManyAttempts() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "900");
        return Problem.of(
                        TOO_MANY_REQUESTS,
                        "too_many_attempts",
                        "Too many attempts",
                        "Try again in a quarter of an hour.")
                .answer(headers);
    }
}
