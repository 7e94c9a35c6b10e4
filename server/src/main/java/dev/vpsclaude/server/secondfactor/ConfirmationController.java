package dev.vpsclaude.server.secondfactor;

import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_ATTEMPTS;

import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.Freshness;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody who is logged in shows once more who they are, before something dangerous. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
class ConfirmationController {

    /** Until when the session may do what is dangerous. */
    @Schema(name = "Confirmation")
    record Confirmation(Instant until) {}

    private final ProofCheck proofs;
    private final Freshness freshness;

    ConfirmationController(ProofCheck proofs, Freshness freshness) {
        this.proofs = proofs;
        this.freshness = freshness;
    }

    @Operation(
            summary = "Confirm who one is",
            description =
                    "Some changes are refused with the code confirmation_required unless this was done in the last ten"
                            + " minutes, in the same session. A session is needed; an API token cannot confirm.")
    @ApiResponse(responseCode = "200")
    @Refuses({TOO_MANY_ATTEMPTS})
    @PostMapping("/confirm")
    Confirmation confirm(@RequestBody Proof body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        proofs.check(caller, body, request.getRemoteAddr());
        return new Confirmation(freshness.confirm(request));
    }
}
