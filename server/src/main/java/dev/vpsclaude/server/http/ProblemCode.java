package dev.vpsclaude.server.http;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Every {@code code} that a problem can have. Programs tell problems apart by it, so a code, once released, keeps its meaning;
 * the API's reference shows this list.
 */
public enum ProblemCode {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected."),
    IDEMPOTENCY_KEY_INVALID(HttpStatus.BAD_REQUEST, "The header Idempotency-Key is not 1 to 255 visible characters."),
    REQUEST_REFUSED(
            HttpStatus.BAD_REQUEST,
            "The request is not one that a client means to send; its status may be another one."),

    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Somebody has to be logged in for this."),
    BAD_CREDENTIALS(HttpStatus.UNAUTHORIZED, "E-mail address or password is wrong."),
    BAD_CODE(HttpStatus.UNAUTHORIZED, "The code of the second factor is wrong, too old or used already."),
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED, "The token is unknown, has expired or was revoked."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Whoever is logged in may not do this."),
    INSUFFICIENT_SCOPE(HttpStatus.FORBIDDEN, "The token lacks a scope; WWW-Authenticate names what is needed."),
    LOGIN_REQUIRED(HttpStatus.FORBIDDEN, "No token may do this, whatever its scopes."),
    REGISTRATION_CLOSED(HttpStatus.FORBIDDEN, "Nobody new gets an account here now."),
    CONFIRMATION_REQUIRED(
            HttpStatus.FORBIDDEN, "It is dangerous: confirm in this session who you are, then ask again."),
    SECOND_FACTOR_REQUIRED(HttpStatus.FORBIDDEN, "Administrators need a second factor here before they do anything."),
    CSRF_TOKEN_INVALID(HttpStatus.FORBIDDEN, "A change by cookie lacks the token of the session in X-CSRF-TOKEN."),
    CROSS_ORIGIN(HttpStatus.FORBIDDEN, "A browser sent the change from another origin."),

    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here."),
    NO_SUCH_ENVIRONMENT(HttpStatus.NOT_FOUND, "The environment is absent, deleted or somebody else's."),
    NO_SUCH_SKILL(HttpStatus.NOT_FOUND, "The skill is absent, deleted or somebody else's."),
    NO_SUCH_MCP_SERVER(HttpStatus.NOT_FOUND, "The MCP server is absent, removed or somebody else's."),

    NO_SUCH_SESSION(HttpStatus.NOT_FOUND, "The session has ended or is somebody else's."),
    NO_SUCH_INVITATION(HttpStatus.NOT_FOUND, "There is no such invitation."),
    NO_SUCH_WEBHOOK(HttpStatus.NOT_FOUND, "The webhook is absent, deleted or somebody else's."),
    NO_SUCH_USER(HttpStatus.NOT_FOUND, "Nobody has that id."),
    NO_SUCH_TOKEN(
            HttpStatus.NOT_FOUND, "The token is absent, revoked or somebody else's; or the request carries none."),

    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED, "The address does not take the method; Allow tells which it takes."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer has no form that Accept allows."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than what is taken here."),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has a type that is not taken here."),
    VALIDATION_FAILED(
            HttpStatus.UNPROCESSABLE_CONTENT, "Fields, parameters or headers cannot be accepted; errors names each."),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for another request."),

    REQUEST_IN_FLIGHT(
            HttpStatus.CONFLICT,
            "A request with this Idempotency-Key is being carried out; Retry-After tells when to ask again."),
    CONCURRENT_CHANGE(HttpStatus.CONFLICT, "Others were faster several times; the same request may succeed now."),
    ENVIRONMENT_EXISTS(HttpStatus.CONFLICT, "An environment with this id exists."),
    TOO_MANY_ENVIRONMENTS(HttpStatus.CONFLICT, "You have as many environments as are allowed."),
    ENVIRONMENT_NOT_RUNNING(HttpStatus.CONFLICT, "Only a running environment can be stopped."),
    ENVIRONMENT_NOT_STOPPED(HttpStatus.CONFLICT, "Only a stopped environment can be started."),
    ENVIRONMENT_BUSY(HttpStatus.CONFLICT, "The environment is being stopped."),
    ENVIRONMENT_BEING_DELETED(HttpStatus.CONFLICT, "The environment is being deleted."),
    DEPLOYMENT_ALREADY_RUNNING(HttpStatus.CONFLICT, "A deployment of the environment has not ended yet."),
    NOTHING_TO_CANCEL(HttpStatus.CONFLICT, "No deployment is under way."),
    CONTAINER_NOT_RUNNING(HttpStatus.CONFLICT, "There is no container whose log could be read."),
    TOO_MUCH_FOR_BOX(HttpStatus.CONFLICT, "What is configured is more than can be handed to a box."),
    SUBDOMAIN_TAKEN(HttpStatus.CONFLICT, "Another environment has the subdomain, or had it until moments ago."),
    SUBDOMAIN_RESERVED(HttpStatus.CONFLICT, "The platform keeps the subdomain for itself."),
    SKILL_EXISTS(HttpStatus.CONFLICT, "A skill with this id exists."),
    SKILL_NAME_TAKEN(HttpStatus.CONFLICT, "Another skill of yours has the name."),
    SKILL_IN_USE(HttpStatus.CONFLICT, "Environments select the skill; environments names them."),
    TOO_MANY_SKILLS(HttpStatus.CONFLICT, "You have as many skills as are allowed."),
    MCP_SERVER_EXISTS(HttpStatus.CONFLICT, "An MCP server with this id exists."),
    MCP_SERVER_NAME_TAKEN(HttpStatus.CONFLICT, "Another MCP server of yours has the name."),
    MCP_SERVER_IN_USE(HttpStatus.CONFLICT, "Environments select the MCP server; environments names them."),
    TOO_MANY_MCP_SERVERS(HttpStatus.CONFLICT, "You have as many MCP servers as are allowed."),
    MCP_PACKAGE_NOT_ALLOWED(HttpStatus.CONFLICT, "The MCP server runs a package that is not allowed here."),
    TOO_MANY_TOKENS(HttpStatus.CONFLICT, "You have as many tokens as are allowed."),
    TOO_MANY_WEBHOOKS(HttpStatus.CONFLICT, "You have as many webhooks as are allowed."),
    PROCESSOR_PAUSED(HttpStatus.CONFLICT, "The processor is paused already."),
    PROCESSOR_NOT_PAUSED(HttpStatus.CONFLICT, "The processor is not paused."),
    REPLAY_RUNNING(HttpStatus.CONFLICT, "The processor's rows are being made anew already."),
    REPLAY_NOT_RUNNING(HttpStatus.CONFLICT, "No rows of the processor are being made anew."),
    REPLAY_NOT_POSSIBLE(HttpStatus.CONFLICT, "The processor has no rows that could be made anew."),
    OWN_ACCOUNT(HttpStatus.CONFLICT, "Administrators decide about others, not about themselves."),
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT, "Nobody else could look after the platform."),
    ACCOUNT_BEING_DELETED(HttpStatus.CONFLICT, "The account is being deleted."),
    INVITATION_USED(HttpStatus.CONFLICT, "Somebody has made an account with the invitation."),
    SECOND_FACTOR_ON(HttpStatus.CONFLICT, "A second factor is on already."),
    SECOND_FACTOR_OFF(HttpStatus.CONFLICT, "No second factor is on."),
    SECOND_FACTOR_NOT_BEGUN(HttpStatus.CONFLICT, "No secret waits to be confirmed."),
    EMAIL_TAKEN(HttpStatus.CONFLICT, "An account with this e-mail address exists."),
    USERNAME_TAKEN(HttpStatus.CONFLICT, "The user name is somebody's, or kept by the platform."),

    VERSION_MISMATCH(
            HttpStatus.PRECONDITION_FAILED,
            "It has another version than If-Match names; version and changes tell what happened."),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED, "The change needs If-Match with the version that it is made to, or *."),

    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many log-ins failed; Retry-After tells when to try again."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS, "This is asked for too often; Retry-After tells when to ask again."),

    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "The platform made a mistake; traceId finds it in the log."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The platform cannot answer for the moment."),
    AUDIT_BEING_VERIFIED(
            HttpStatus.SERVICE_UNAVAILABLE, "The audit log is being verified; Retry-After tells when to ask again."),
    LOG_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The log cannot be read for the moment."),
    ORPHANS_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Coolify cannot be asked for the moment.");

    private final HttpStatus status;
    private final String meaning;

    ProblemCode(HttpStatus status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** As it stands in a problem. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that it comes with. */
    public HttpStatus status() {
        return status;
    }

    /** A sentence for the reference. */
    public String meaning() {
        return meaning;
    }
}
