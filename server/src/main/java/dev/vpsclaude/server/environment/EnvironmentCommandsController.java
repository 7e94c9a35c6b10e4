package dev.vpsclaude.server.environment;

import static dev.vpsclaude.server.http.IfMatch.tag;
import static dev.vpsclaude.server.http.ProblemCode.ACCOUNT_BEING_DELETED;
import static dev.vpsclaude.server.http.ProblemCode.DEPLOYMENT_ALREADY_RUNNING;
import static dev.vpsclaude.server.http.ProblemCode.ENVIRONMENT_BEING_DELETED;
import static dev.vpsclaude.server.http.ProblemCode.ENVIRONMENT_BUSY;
import static dev.vpsclaude.server.http.ProblemCode.ENVIRONMENT_NOT_RUNNING;
import static dev.vpsclaude.server.http.ProblemCode.ENVIRONMENT_NOT_STOPPED;
import static dev.vpsclaude.server.http.ProblemCode.MCP_PACKAGE_NOT_ALLOWED;
import static dev.vpsclaude.server.http.ProblemCode.NOTHING_TO_CANCEL;
import static dev.vpsclaude.server.http.ProblemCode.PRECONDITION_REQUIRED;
import static dev.vpsclaude.server.http.ProblemCode.SUBDOMAIN_RESERVED;
import static dev.vpsclaude.server.http.ProblemCode.SUBDOMAIN_TAKEN;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_ENVIRONMENTS;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MUCH_FOR_BOX;
import static dev.vpsclaude.server.http.ProblemCode.VERSION_MISMATCH;
import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.vpsclaude.messages.Expected;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.command.Commands;
import dev.vpsclaude.server.command.RepeatableRequest;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Accepted;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Changed;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Created;
import dev.vpsclaude.server.environment.EnvironmentAnswers.PasswordChanged;
import dev.vpsclaude.server.environment.EnvironmentRequests.Change;
import dev.vpsclaude.server.environment.EnvironmentRequests.Create;
import dev.vpsclaude.server.environment.EnvironmentRequests.Password;
import dev.vpsclaude.server.environment.EnvironmentRequests.Wanted;
import dev.vpsclaude.server.environment.EnvironmentRequests.WantedChange;
import dev.vpsclaude.server.environment.EnvironmentRequests.WantedSpec;
import dev.vpsclaude.server.http.IfMatch;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.secret.Vault;
import dev.vpsclaude.server.secret.Vault.Sealed;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of environments. Each sends a command and tells the version that it left; long work tells where to look. */
@RestController
@RequestMapping("/api/v1/environments")
@Tag(name = "environments")
class EnvironmentCommandsController {

    private final Commands commands;
    private final Vault vault;
    private final SpecSealer sealer;
    private final Installation installation;

    EnvironmentCommandsController(Commands commands, Vault vault, SpecSealer sealer, Installation installation) {
        this.commands = commands;
        this.vault = vault;
        this.sealer = sealer;
        this.installation = installation;
    }

    @Operation(summary = "Create an environment")
    @ApiResponse(responseCode = "201")
    @Refuses({TOO_MANY_ENVIRONMENTS, SUBDOMAIN_TAKEN, SUBDOMAIN_RESERVED, ACCOUNT_BEING_DELETED})
    @PostMapping
    ResponseEntity<Created> create(@RequestBody Create body, @AuthenticationPrincipal Caller caller) {
        Wanted wanted = body.read(caller.username());
        EnvironmentId id = new EnvironmentId(RepeatableRequest.newId());
        Sealed password =
                vault.sealMade(caller.id(), id + "/password", wanted.password().orElseGet(BoxPassword::generate));
        EnvironmentSpec spec = sealer.seal(caller.id(), id, wanted.spec());
        List<SecretRef> all = new ArrayList<>(spec.variables().values());
        all.add(password.ref());
        long version = vault.orDiscard(
                all,
                () -> commands.send(new CreateEnvironment(
                        id, caller.id(), wanted.name(), wanted.subdomain(), spec, password.ref())));
        return ResponseEntity.created(URI.create("/api/v1/environments/" + id))
                .eTag(tag(version))
                .body(new Created(
                        id.text(),
                        version,
                        wanted.subdomain().text(),
                        installation.urlOf(wanted.subdomain()),
                        wanted.password().isPresent() ? null : password.value().reveal()));
    }

    @Operation(summary = "Rename or reconfigure")
    @Refuses({ENVIRONMENT_BEING_DELETED, VERSION_MISMATCH, PRECONDITION_REQUIRED})
    @PatchMapping("/{id}")
    ResponseEntity<Changed> change(
            @PathVariable EnvironmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change body,
            @AuthenticationPrincipal Caller caller) {
        Expected expected = IfMatch.required(ifMatch);
        WantedChange wanted = body.read();
        Optional<Long> renamed =
                wanted.name().map(name -> commands.send(new RenameEnvironment(id, caller.id(), name, expected)));
        Expected next = renamed.map(expected::followedBy).orElse(expected);
        long newest = wanted.spec()
                .map(spec -> reconfigure(id, caller.id(), spec, next))
                .or(() -> renamed)
                .orElseThrow();
        return ResponseEntity.ok().eTag(tag(newest)).body(new Changed(id.text(), newest));
    }

    @Operation(summary = "Give the box another password, from its next deployment on")
    @Refuses(ENVIRONMENT_BEING_DELETED)
    @PostMapping("/{id}/password")
    ResponseEntity<PasswordChanged> changePassword(
            @PathVariable EnvironmentId id, @RequestBody Password body, @AuthenticationPrincipal Caller caller) {
        Sealed password = vault.sealMade(caller.id(), id + "/password", body.read());
        long version = vault.orDiscard(
                List.of(password.ref()), () -> commands.send(new ChangePassword(id, caller.id(), password.ref())));
        return ResponseEntity.ok()
                .eTag(tag(version))
                .body(new PasswordChanged(
                        id.text(),
                        version,
                        body.password() == null ? password.value().reveal() : null));
    }

    @Operation(summary = "Deploy the present spec")
    @ApiResponse(responseCode = "202")
    @Refuses({
        DEPLOYMENT_ALREADY_RUNNING,
        ENVIRONMENT_BUSY,
        ENVIRONMENT_BEING_DELETED,
        TOO_MUCH_FOR_BOX,
        MCP_PACKAGE_NOT_ALLOWED
    })
    @PostMapping("/{id}/deploy")
    ResponseEntity<Accepted> deploy(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        DeploymentId deployment = new DeploymentId(RepeatableRequest.newId());
        return accepted(deployment.text(), new DeployEnvironment(id, caller.id(), deployment));
    }

    @Operation(summary = "Start a stopped environment")
    @ApiResponse(responseCode = "202")
    @Refuses({
        ENVIRONMENT_NOT_STOPPED,
        DEPLOYMENT_ALREADY_RUNNING,
        ENVIRONMENT_BUSY,
        ENVIRONMENT_BEING_DELETED,
        TOO_MUCH_FOR_BOX,
        MCP_PACKAGE_NOT_ALLOWED
    })
    @PostMapping("/{id}/start")
    ResponseEntity<Accepted> start(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        DeploymentId deployment = new DeploymentId(RepeatableRequest.newId());
        return accepted(deployment.text(), new StartEnvironment(id, caller.id(), deployment));
    }

    @Operation(summary = "Stop a running environment")
    @ApiResponse(responseCode = "202")
    @Refuses({ENVIRONMENT_NOT_RUNNING, DEPLOYMENT_ALREADY_RUNNING, ENVIRONMENT_BUSY, ENVIRONMENT_BEING_DELETED})
    @PostMapping("/{id}/stop")
    ResponseEntity<Accepted> stop(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        OperationId operation = new OperationId(RepeatableRequest.newId());
        return accepted(operation.text(), new StopEnvironment(id, caller.id(), operation));
    }

    @Operation(summary = "Cancel the deployment under way")
    @ApiResponse(responseCode = "202")
    @Refuses({NOTHING_TO_CANCEL, ENVIRONMENT_BEING_DELETED})
    @PostMapping("/{id}/cancel")
    ResponseEntity<Changed> cancel(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        long version = commands.send(new CancelDeployment(id, caller.id()));
        return ResponseEntity.accepted().eTag(tag(version)).body(new Changed(id.text(), version));
    }

    @Operation(summary = "Delete the environment and its volumes")
    @ApiResponse(responseCode = "202")
    @Refuses(VERSION_MISMATCH)
    @DeleteMapping("/{id}")
    ResponseEntity<Accepted> delete(
            @PathVariable EnvironmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        OperationId operation = new OperationId(RepeatableRequest.newId());
        return accepted(operation.text(), new DeleteEnvironment(id, caller.id(), operation, IfMatch.optional(ifMatch)));
    }

    private long reconfigure(EnvironmentId id, UserId owner, WantedSpec wanted, Expected expected) {
        EnvironmentSpec spec = sealer.seal(owner, id, wanted);
        return vault.orDiscard(
                List.copyOf(spec.variables().values()),
                () -> commands.send(new ReconfigureEnvironment(id, owner, spec, wanted.kept(), expected)));
    }

    private ResponseEntity<Accepted> accepted(String operation, EnvironmentCommand command) {
        long version = commands.send(command);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/operations/" + operation))
                .eTag(tag(version))
                .body(new Accepted(operation, command.environmentId().text(), version));
    }
}
