package dev.vpsclaude.server.account;

import static dev.vpsclaude.server.http.ProblemCode.EMAIL_TAKEN;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_ATTEMPTS;
import static dev.vpsclaude.server.http.ProblemCode.USERNAME_TAKEN;
import static java.util.Objects.requireNonNull;

import dev.vpsclaude.server.account.AccountRequests.ChangePassword;
import dev.vpsclaude.server.account.AccountRequests.ChangeProfile;
import dev.vpsclaude.server.account.AccountRequests.ChangedPassword;
import dev.vpsclaude.server.account.AuthController.User;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people change about their own account. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
class OwnAccountController {

    private final AccountTable accounts;
    private final Proofs proofs;
    private final PasswordChange change;

    OwnAccountController(AccountTable accounts, Proofs proofs, PasswordChange change) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.change = change;
    }

    @Operation(
            summary = "Change the password",
            description =
                    "Ends all other sessions; this one goes on under a new id. API tokens stay unless revokeTokens is true.")
    @ApiResponse(responseCode = "204")
    @Refuses(TOO_MANY_ATTEMPTS)
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(
            @RequestBody ChangePassword body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        ChangedPassword passwords = body.read(caller);
        prove("current", passwords.current(), caller, request);
        change.change(caller.id(), passwords, request);
    }

    @Operation(
            summary = "Change name, user name and e-mail address",
            description = "What is absent stays as it is. The e-mail address is changed with the password only.")
    @ApiResponse(responseCode = "200")
    @Refuses({EMAIL_TAKEN, USERNAME_TAKEN, TOO_MANY_ATTEMPTS})
    @PatchMapping("/profile")
    User profile(@RequestBody ChangeProfile body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Caller wanted = body.read(caller);
        if (!wanted.email().equals(caller.email())) {
            prove("password", requireNonNull(body.password()), caller, request);
        }
        accounts.describe(wanted.id(), wanted.email(), wanted.username(), wanted.name());
        return User.of(wanted);
    }

    /** Being logged in is not enough: the page may have been left open. */
    private void prove(String field, String password, Caller caller, HttpServletRequest request) {
        Fields fields = new Fields();
        if (proofs.prove(caller.email(), password, request.getRemoteAddr()).isEmpty()) {
            fields.reject(field, "wrong_password", "This is not your password.");
        }
        fields.check();
    }
}
