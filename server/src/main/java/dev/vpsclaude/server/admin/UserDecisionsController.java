package dev.vpsclaude.server.admin;

import static dev.vpsclaude.server.http.ProblemCode.ACCOUNT_BEING_DELETED;
import static dev.vpsclaude.server.http.ProblemCode.CONFIRMATION_REQUIRED;
import static dev.vpsclaude.server.http.ProblemCode.LAST_ADMINISTRATOR;
import static dev.vpsclaude.server.http.ProblemCode.OWN_ACCOUNT;

import dev.vpsclaude.messages.account.AccountCommand.ByAdministrator;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.account.PersonRemoval;
import dev.vpsclaude.server.admin.UserAnswers.EndedSessions;
import dev.vpsclaude.server.admin.UserAnswers.Receipt;
import dev.vpsclaude.server.admin.UserAnswers.User;
import dev.vpsclaude.server.admin.UserRequests.NewQuota;
import dev.vpsclaude.server.admin.UserRequests.NewRole;
import dev.vpsclaude.server.admin.UserRequests.Reasoned;
import dev.vpsclaude.server.admin.UserRequests.Suspend;
import dev.vpsclaude.server.command.Commands;
import dev.vpsclaude.server.command.Origin;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.Fresh;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What administrators decide about others. Each answers with the person as they are then. */
@RestController
@RequestMapping("/api/v1/admin/users/{id}")
@Tag(name = "admin")
class UserDecisionsController {

    private final Commands commands;
    private final Users users;
    private final PersonRemoval sessions;

    UserDecisionsController(Commands commands, Users users, PersonRemoval sessions) {
        this.commands = commands;
        this.users = users;
        this.sessions = sessions;
    }

    @Operation(
            summary = "Keep somebody out",
            description = "For administrators. All their sessions end, and logging in fails like with a wrong password."
                    + " Environments keep running, unless stopEnvironments is true: then what runs is stopped now, and what"
                    + " is being deployed when that has ended.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class)))
    @Refuses({OWN_ACCOUNT, LAST_ADMINISTRATOR, ACCOUNT_BEING_DELETED})
    @PostMapping("/suspend")
    ResponseEntity<?> suspend(
            @PathVariable UserId id, @RequestBody Suspend body, @AuthenticationPrincipal Caller caller) {
        return decide(body.read(id, caller.id()));
    }

    @Operation(summary = "Let somebody in again", description = "For administrators. What was stopped stays stopped.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class)))
    @Refuses({CONFIRMATION_REQUIRED, OWN_ACCOUNT, LAST_ADMINISTRATOR, ACCOUNT_BEING_DELETED})
    @Fresh
    @PostMapping("/lift")
    ResponseEntity<?> lift(
            @PathVariable UserId id, @RequestBody Reasoned body, @AuthenticationPrincipal Caller caller) {
        return decide(body.lift(id, caller.id()));
    }

    @Operation(summary = "Give somebody another role", description = "For administrators. All their sessions end.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class)))
    @Refuses({CONFIRMATION_REQUIRED, OWN_ACCOUNT, LAST_ADMINISTRATOR, ACCOUNT_BEING_DELETED})
    @Fresh
    @PatchMapping("/role")
    ResponseEntity<?> grant(
            @PathVariable UserId id, @RequestBody NewRole body, @AuthenticationPrincipal Caller caller) {
        return decide(body.read(id, caller.id()));
    }

    @Operation(
            summary = "Set how much somebody may have",
            description = "For administrators. Where a number is absent, everybody's holds. Nobody loses anything.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class)))
    @Refuses({OWN_ACCOUNT, LAST_ADMINISTRATOR, ACCOUNT_BEING_DELETED})
    @PutMapping("/quota")
    ResponseEntity<?> allow(
            @PathVariable UserId id, @RequestBody NewQuota body, @AuthenticationPrincipal Caller caller) {
        return decide(body.read(id, caller.id()));
    }

    @Operation(summary = "Log somebody out everywhere", description = "For administrators.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EndedSessions.class)))
    @PostMapping("/end-sessions")
    ResponseEntity<?> endSessions(@PathVariable UserId id, @RequestBody Reasoned body) {
        Origin.because(body.read());
        return users.find(id).isEmpty()
                ? Problems.noSuchUser().answer()
                : ResponseEntity.ok(new EndedSessions(sessions.endSessions(id)));
    }

    @Operation(
            summary = "Delete somebody with all they have",
            description =
                    "For administrators. It cannot be taken back. The person is kept out at once; environments go first,"
                            + " with their volumes, then skills, MCP servers, the keys of everything that was sealed for them, and"
                            + " the account. Location tells how far it is and, at the end, the receipt.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Receipt.class)))
    @Refuses({CONFIRMATION_REQUIRED, OWN_ACCOUNT, LAST_ADMINISTRATOR, ACCOUNT_BEING_DELETED})
    @Fresh
    @DeleteMapping
    ResponseEntity<?> delete(
            @PathVariable UserId id, @RequestBody Reasoned body, @AuthenticationPrincipal Caller caller) {
        send(body.delete(id, caller.id()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/admin/users/" + id + "/receipt"))
                .body(users.receipt(id).orElseThrow());
    }

    private ResponseEntity<?> decide(ByAdministrator command) {
        send(command);
        return users.find(command.account())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.noSuchUser().answer());
    }

    private void send(ByAdministrator command) {
        Origin.because(command.reason());
        commands.send(command);
    }
}
