package dev.vpsclaude.server.security;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import dev.vpsclaude.server.audit.RequestNote;
import dev.vpsclaude.server.http.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Problems that are found before a request reaches a controller. */
final class SecurityProblems {

    private SecurityProblems() {}

    static void unauthenticated(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        send(
                response,
                Problem.of(UNAUTHORIZED, "unauthenticated", "Log in first", "This needs somebody who is logged in."));
    }

    /** The same for one that was never there, has expired or was revoked. */
    static void invalidToken(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        send(
                response,
                Problem.of(
                        UNAUTHORIZED,
                        "invalid_token",
                        "Not a valid token",
                        "The token is unknown, has expired or was revoked."));
    }

    static void insufficientScope(HttpServletResponse response, Set<Scope> missing) throws IOException {
        List<String> words = missing.stream().map(Scope::word).sorted().toList();
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_scope\", scope=\"" + String.join(" ", words) + "\"");
        send(
                response,
                Problem.of(
                        FORBIDDEN,
                        "insufficient_scope",
                        "Not allowed",
                        "The token lacks the scope " + String.join(" and ", words) + "."));
    }

    /** No token may do it, whatever its scopes. */
    static void logInRequired(HttpServletResponse response) throws IOException {
        send(
                response,
                Problem.of(
                        FORBIDDEN, "login_required", "Not allowed", "Tokens cannot be used for this; log in instead."));
    }

    static void forbidden(HttpServletResponse response) throws IOException {
        send(response, Problem.of(FORBIDDEN, "forbidden", "Not allowed", "This is not yours to do."));
    }

    static void unconfirmed(HttpServletResponse response) throws IOException {
        send(
                response,
                Problem.of(
                        FORBIDDEN,
                        "confirmation_required",
                        "Confirm that it is you",
                        "Only who has just confirmed who they are may do this: POST /api/v1/auth/confirm."));
    }

    static void withoutSecondFactor(HttpServletResponse response) throws IOException {
        send(
                response,
                Problem.of(
                        FORBIDDEN,
                        "second_factor_required",
                        "A second factor is needed",
                        "Here administrators need a second factor; it is set up in the settings of the account."));
    }

    static void csrf(HttpServletResponse response) throws IOException {
        send(
                response,
                Problem.of(
                        FORBIDDEN,
                        "csrf_token_invalid",
                        "Not allowed",
                        "Changes need the header X-CSRF-TOKEN with the token of the session."));
    }

    static void crossOrigin(HttpServletResponse response) throws IOException {
        send(
                response,
                Problem.of(
                        FORBIDDEN,
                        "cross_origin",
                        "Not allowed",
                        "Changes are accepted from the dashboard's own origin only."));
    }

    /** An address or a header that no client means to send. */
    static void suspicious(HttpServletResponse response) throws IOException {
        send(response, Problem.of(BAD_REQUEST, "request_refused", "Refused", "The request cannot be answered."));
    }

    private static void send(HttpServletResponse response, Problem problem) throws IOException {
        RequestNote.turnedAway(problem.code());
        problem.send(response);
    }
}
