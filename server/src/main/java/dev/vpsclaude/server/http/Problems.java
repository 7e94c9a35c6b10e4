package dev.vpsclaude.server.http;

import static org.springframework.http.HttpStatus.*;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.Refusal.*;
import dev.vpsclaude.messages.account.TokenId;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.account.WebhookId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.server.http.InvalidFields.FieldError;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever goes wrong into a problem that a program can tell apart and a person can read. */
@RestControllerAdvice
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final LaterChanges later;

    Problems(LaterChanges later) {
        this.later = later;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(CommandRefused e) {
        Problem problem = of(e.refusal());
        return e.refusal() instanceof VersionMismatch mismatch
                ? withChanges(problem, mismatch).answer()
                : problem.answer();
    }

    /** The aggregate refuses so only towards the owner, who may know what has happened. */
    private Problem withChanges(Problem problem, VersionMismatch mismatch) {
        return problem.changedTo(mismatch.present(), later.since(mismatch.id(), mismatch.known()));
    }

    @ExceptionHandler
    ResponseEntity<Object> withoutPrecondition(IfMatch.Missing e) {
        return Problem.of(
                        PRECONDITION_REQUIRED,
                        "precondition_required",
                        "To which version?",
                        "The change needs the header If-Match with the ETag of the version that it is made to, or *.")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused e) {
        return e.answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidFields e) {
        return invalid(e.errors()).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
        return UnreadableBody.problem(e).answer();
    }

    /** What is no id in an address is the id of nothing. */
    @ExceptionHandler
    ResponseEntity<Object> wrongParameter(MethodArgumentTypeMismatchException e) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return nothingUnder(e.getParameter().getParameterType()).answer();
        }
        return invalid(List.of(new FieldError(e.getName(), "wrong_type", "The value has the wrong form.")))
                .answer();
    }

    private static Problem nothingUnder(Class<?> id) {
        if (id.equals(SkillId.class)) {
            return noSuchSkill();
        }
        if (id.equals(McpServerId.class)) {
            return noSuchMcpServer();
        }
        if (id.equals(UserId.class)) {
            return noSuchUser();
        }
        if (id.equals(TokenId.class)) {
            return noSuchToken();
        }
        if (id.equals(WebhookId.class)) {
            return noSuchWebhook();
        }
        return id.equals(EnvironmentId.class) || id.equals(DeploymentId.class) ? noSuchEnvironment() : notFound();
    }

    @ExceptionHandler
    ResponseEntity<Object> concurrent(ConcurrencyException e) {
        return Problem.of(
                        CONFLICT,
                        "concurrent_change",
                        "Changed meanwhile",
                        "Somebody else changed it meanwhile; try again.")
                .answer(again());
    }

    private static HttpHeaders again() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return headers;
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> databaseGone(Exception e) {
        log.warn("The database does not answer: {}", e.getMessage());
        return DatabaseGone.problem().answer(DatabaseGone.headers());
    }

    /** What follows the question mark is not escaped as it has to be, such as {@code %u0041}; or a header holds no text. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Object> misspelled(Exception e) {
        return ofStatus(HttpStatus.BAD_REQUEST).answer();
    }

    /** A query's failure arrives wrapped, and what is inside decides. */
    @ExceptionHandler
    ResponseEntity<Object> queryFailed(CompletionException e) {
        return e.getCause() instanceof CannotCreateTransactionException
                        || e.getCause() instanceof DataAccessResourceFailureException
                ? databaseGone((Exception) e.getCause())
                : anything(e);
    }

    /** The reader of a stream has gone, so that nobody is there to be told and nothing is wrong. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> readerGone(AsyncRequestNotUsableException e) {
        return null;
    }

    @ExceptionHandler
    ResponseEntity<Object> anything(Exception e) {
        if (e instanceof ErrorResponse response) {
            return ofSpring(response.getStatusCode(), response.getHeaders()).answer(response.getHeaders());
        }
        log.error("A request failed.", e);
        return internalError().answer();
    }

    /** Every refusal has its status and its code. */
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NoSuchEnvironment r -> noSuchEnvironment();
            case EnvironmentAlreadyExists r -> conflict("environment_exists", "An environment with this id exists.");
            case TooManyEnvironments r ->
                conflict(
                        "too_many_environments",
                        "You have " + r.present() + " environments, and at most " + r.most() + " are allowed.");
            case SubdomainTaken r ->
                conflict("subdomain_taken", "The subdomain " + r.subdomain() + " is taken.")
                        .about(List.of(new FieldError("subdomain", "subdomain_taken", "This subdomain is taken.")));
            case SubdomainReserved r ->
                conflict("subdomain_reserved", "The platform keeps the subdomain " + r.subdomain() + ".")
                        .about(List.of(
                                new FieldError("subdomain", "subdomain_reserved", "This subdomain is reserved.")));
            case DeploymentAlreadyRunning r ->
                conflict("deployment_already_running", "The deployment " + r.deploymentId() + " has not ended yet.");
            case EnvironmentNotRunning r ->
                conflict("environment_not_running", "Only a running environment can be stopped.");
            case EnvironmentNotStopped r ->
                conflict("environment_not_stopped", "Only a stopped environment can be started.");
            case EnvironmentBeingStopped r -> conflict("environment_busy", "The environment is being stopped.");
            case EnvironmentBeingDeleted r ->
                conflict("environment_being_deleted", "The environment is being deleted.");
            case NothingToCancel r -> conflict("nothing_to_cancel", "No deployment is under way.");
            case NoSuchSkill r -> noSuchSkill();
            case SkillAlreadyExists r -> conflict("skill_exists", "A skill with this id exists.");
            case SkillNameTaken r ->
                conflict("skill_name_taken", "Another skill is called " + r.name() + ".")
                        .about(List.of(new FieldError("name", "skill_name_taken", "Another skill has this name.")));
            case TooManySkills r -> conflict("too_many_skills", "At most " + r.most() + " skills are allowed.");
            case SkillInUse r ->
                conflict("skill_in_use", "The skill is selected in " + names(r.uses()) + ".")
                        .becauseOf(r.uses());
            case SelectedSkillsMissing r -> invalid(missing("spec.skillIds", r.places(), "no_such_skill", "skill"));
            case NoSuchMcpServer r -> noSuchMcpServer();
            case McpServerAlreadyExists r -> conflict("mcp_server_exists", "An MCP server with this id exists.");
            case McpServerNameTaken r ->
                conflict("mcp_server_name_taken", "Another MCP server is called " + r.name() + ".")
                        .about(List.of(
                                new FieldError("name", "mcp_server_name_taken", "Another MCP server has this name.")));
            case TooManyMcpServers r ->
                conflict("too_many_mcp_servers", "At most " + r.most() + " MCP servers are allowed.");
            case McpServerInUse r ->
                conflict("mcp_server_in_use", "The MCP server is selected in " + names(r.uses()) + ".")
                        .becauseOf(r.uses());
            case SelectedMcpServersMissing r ->
                invalid(missing("spec.mcpServerIds", r.places(), "no_such_mcp_server", "MCP server"));
            case McpPackageNotAllowed r ->
                conflict(
                        "mcp_package_not_allowed",
                        "The MCP server " + r.server() + " runs the package " + r.name()
                                + ", which is not allowed here.");
            case NothingToKeep r ->
                invalid(r.variables().stream()
                        .map(name -> new FieldError(
                                "spec.variables." + name, "nothing_to_keep", "This variable has no value to keep."))
                        .toList());
            case TooMuchForBox r ->
                conflict(
                        "too_much_for_box",
                        "Skills, MCP servers, permissions and variables of this environment are " + r.bytes()
                                + " bytes, compressed; at most " + r.most() + " are possible.");
            case VersionMismatch r ->
                Problem.of(
                        PRECONDITION_FAILED,
                        "version_mismatch",
                        "Changed meanwhile",
                        "It was changed meanwhile and has version " + r.present() + " now.");
            case NoSuchAccount r -> noSuchUser();
            case OwnAccount r ->
                conflict("own_account", "Administrators decide about others; ask another administrator.");
            case LastAdministrator r ->
                conflict(
                        "last_administrator",
                        "Nobody else could look after the platform: make somebody else one first.");
            case AccountBeingDeleted r -> conflict("account_being_deleted", "The account is being deleted.");
            case EmailTaken r ->
                conflict("email_taken", "An account with this e-mail address exists.")
                        .about(List.of(
                                new FieldError("email", "email_taken", "An account with this e-mail address exists.")));
            case RegistrationClosed r ->
                Problem.of(
                        FORBIDDEN, "registration_closed", "Not possible now", "Nobody new gets an account here now.");
            case UsernameTaken r ->
                conflict("username_taken", "This user name is taken.")
                        .about(List.of(new FieldError("username", "username_taken", "This user name is taken.")));
            case InvalidValue r -> invalid(List.of(new FieldError("", r.code(), r.explanation())));
        };
    }

    /** What is absent, deleted or somebody else's looks the same. */
    public static Problem noSuchEnvironment() {
        return Problem.of(NOT_FOUND, "no_such_environment", "Not found", "There is no such environment.");
    }

    /** What is absent, deleted or somebody else's looks the same. */
    public static Problem noSuchSkill() {
        return Problem.of(NOT_FOUND, "no_such_skill", "Not found", "There is no such skill.");
    }

    /** What is absent, removed or somebody else's looks the same. */
    public static Problem noSuchMcpServer() {
        return Problem.of(NOT_FOUND, "no_such_mcp_server", "Not found", "There is no such MCP server.");
    }

    /** What is said about an id that nobody has. */
    public static Problem noSuchUser() {
        return Problem.of(NOT_FOUND, "no_such_user", "Not found", "There is no such user.");
    }

    /** What is absent, revoked or somebody else's looks the same. */
    public static Problem noSuchToken() {
        return Problem.of(NOT_FOUND, "no_such_token", "Not found", "There is no such token.");
    }

    /** What is absent, deleted or somebody else's looks the same. */
    public static Problem noSuchWebhook() {
        return Problem.of(NOT_FOUND, "no_such_webhook", "Not found", "There is no such webhook.");
    }

    public static Problem notFound() {
        return Problem.of(NOT_FOUND, "not_found", "Not found", "There is nothing here.");
    }

    private static Problem invalid(List<FieldError> errors) {
        return Problem.of(
                        UNPROCESSABLE_CONTENT, "validation_failed", "Not acceptable", "Some fields cannot be accepted.")
                .about(errors);
    }

    private static List<FieldError> missing(String field, List<Integer> places, String code, String what) {
        return places.stream()
                .map(place -> new FieldError(field + "[" + place + "]", code, "There is no " + what + " with this id."))
                .toList();
    }

    private static String names(List<UsedIn> uses) {
        return uses.stream()
                .map(use -> "“" + use.name() + "” (" + use.environment() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Problem conflict(String code, String detail) {
        return Problem.of(CONFLICT, code, "Not possible now", detail);
    }

    /** For a failure of which no more is known than its status. */
    public static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 500 -> internalError();
            case 503 -> DatabaseGone.problem();
            default -> ofSpring(status, new HttpHeaders());
        };
    }

    private static Problem internalError() {
        return Problem.of(
                INTERNAL_SERVER_ERROR, "internal_error", "Something went wrong", "The platform made a mistake.");
    }

    private static Problem ofSpring(HttpStatusCode status, HttpHeaders headers) {
        return switch (status.value()) {
            case 404 -> notFound();
            case 405 ->
                Problem.of(
                        status, "method_not_allowed", "Method not allowed", "This address does not take that method.");
            case 406 -> Problem.of(status, "not_acceptable", "Not acceptable", "The answer is application/json.");
            case 413 -> Problem.of(status, "body_too_large", "Too large", "The body is larger than 1 MiB.");
            case 415 ->
                Problem.of(status, "unsupported_media_type", "Unsupported", "The body must be " + taken(headers) + ".");
            default -> Problem.of(status, "request_refused", "Refused", "The request cannot be answered.");
        };
    }

    /** Spring names every kind that it could read as JSON. */
    private static String taken(HttpHeaders headers) {
        List<MediaType> types = headers.getAccept();
        return types.isEmpty() || types.contains(MediaType.APPLICATION_JSON)
                ? MediaType.APPLICATION_JSON_VALUE
                : types.stream().map(MediaType::toString).collect(Collectors.joining(" or "));
    }
}
