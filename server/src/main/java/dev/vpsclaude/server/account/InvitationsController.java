package dev.vpsclaude.server.account;

import static dev.vpsclaude.server.http.ProblemCode.EMAIL_TAKEN;
import static dev.vpsclaude.server.http.ProblemCode.INVITATION_USED;
import static dev.vpsclaude.server.http.ProblemCode.NO_SUCH_INVITATION;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.EmailTaken;
import dev.vpsclaude.server.account.AccountRequests.Invite;
import dev.vpsclaude.server.account.InvitationAnswers.Made;
import dev.vpsclaude.server.account.InvitationAnswers.Shown;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to make an account, which only administrators see. */
@RestController
@RequestMapping("/api/v1/admin/invitations")
@Tag(name = "admin")
@ApiResponse(
        responseCode = "403",
        description = "Not an administrator: code forbidden",
        content = @Content(schema = @Schema(implementation = Problem.class)))
class InvitationsController {

    private final InvitationTable invitations;
    private final AccountTable accounts;

    InvitationsController(InvitationTable invitations, AccountTable accounts) {
        this.invitations = invitations;
        this.accounts = accounts;
    }

    @Operation(summary = "List the invitations, newest first", description = "For administrators.")
    @ApiResponse(responseCode = "200")
    @GetMapping
    PageOf<Shown> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Fields fields = new Fields();
        Optional<InvitationId> last = fields.optional("after", after, InvitationId::of);
        fields.check();
        int most = PageLimit.of(limit);
        List<Invitation> found = invitations.list(last, most + 1);
        List<Shown> items = found.stream().limit(most).map(Shown::of).toList();
        return new PageOf<>(items, found.size() > most ? items.getLast().id() : null);
    }

    @Operation(
            summary = "Invite somebody",
            description =
                    "For administrators. The invitation can be used once, within a week, with this e-mail address. It takes"
                            + " the place of an earlier one for the same address. Nothing is sent: hand the link over yourself.")
    @ApiResponse(responseCode = "201")
    @Refuses({EMAIL_TAKEN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made invite(@RequestBody Invite body, @AuthenticationPrincipal Caller caller) {
        String email = body.read();
        if (accounts.byEmail(email).isPresent()) {
            throw new CommandRefused(new EmailTaken());
        }
        InvitationToken token = InvitationToken.random();
        InvitationId id = new InvitationId(UuidCreator.getTimeOrderedEpoch());
        return Made.of(invitations.add(id, email, caller.id(), token), token);
    }

    @Operation(summary = "Revoke an invitation", description = "For administrators. Nobody gets in with it any more.")
    @ApiResponse(responseCode = "204")
    @Refuses({INVITATION_USED, NO_SUCH_INVITATION})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable InvitationId id) {
        invitations.revoke(id);
        Invitation.State state =
                invitations.find(id).map(Invitation::state).orElseThrow(InvitationsController::noSuchInvitation);
        if (state == Invitation.State.USED) {
            throw new Refused(Problem.of(
                    CONFLICT, "invitation_used", "Not possible any more", "Somebody has made an account with it."));
        }
    }

    private static Refused noSuchInvitation() {
        return new Refused(Problem.of(NOT_FOUND, "no_such_invitation", "Not found", "There is no such invitation."));
    }
}
