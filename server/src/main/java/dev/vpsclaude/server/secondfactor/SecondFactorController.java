package dev.vpsclaude.server.secondfactor;

import static dev.vpsclaude.server.http.ProblemCode.CONFIRMATION_REQUIRED;
import static dev.vpsclaude.server.http.ProblemCode.SECOND_FACTOR_NOT_BEGUN;
import static dev.vpsclaude.server.http.ProblemCode.SECOND_FACTOR_OFF;
import static dev.vpsclaude.server.http.ProblemCode.SECOND_FACTOR_ON;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_ATTEMPTS;
import static org.springframework.http.HttpStatus.CONFLICT;

import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.secondfactor.SecondFactorAnswers.Begun;
import dev.vpsclaude.server.secondfactor.SecondFactorAnswers.Recovery;
import dev.vpsclaude.server.secondfactor.SecondFactorAnswers.State;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.Fresh;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people turn their second factor on and off. */
@RestController
@RequestMapping("/api/v1/auth/second-factor")
@Tag(name = "auth")
class SecondFactorController {

    /** A code from a device. */
    @Schema(name = "SecondFactorCode")
    record Code(
            @Schema(
                    description = "Six digits from the device, or a recovery code where a factor is on already",
                    example = "492039")
            @Nullable
            String code) {

        TypedCode read() {
            Fields fields = new Fields();
            var typed = fields.required("code", code, TypedCode::read);
            fields.check();
            return typed.orElseThrow();
        }

        @Override
        public String toString() {
            return "Code[]";
        }
    }

    private final SecondFactors factors;
    private final ProofCheck proofs;

    SecondFactorController(SecondFactors factors, ProofCheck proofs) {
        this.factors = factors;
        this.proofs = proofs;
    }

    @Operation(summary = "Show whether one has a second factor")
    @ApiResponse(responseCode = "200")
    @GetMapping
    State state(@AuthenticationPrincipal Caller caller) {
        return factors.state(caller.id());
    }

    @Operation(
            summary = "Begin to turn a second factor on",
            description =
                    "Answers a secret, this once, which counts for nothing before a code of it was confirmed. One that was"
                            + " begun before and not confirmed is forgotten. Needs a fresh confirmation (POST /auth/confirm).")
    @ApiResponse(responseCode = "200")
    @Fresh
    @Refuses({CONFIRMATION_REQUIRED, SECOND_FACTOR_ON})
    @PostMapping
    Begun begin(@AuthenticationPrincipal Caller caller) {
        return factors.begin(caller.id())
                .map(secret -> Begun.of(secret, caller.email()))
                .orElseThrow(() -> conflict("second_factor_on", "A second factor is on already; turn it off first."));
    }

    @Operation(
            summary = "Turn the second factor on",
            description = "With a code from the device. Answers ten recovery codes, this once.")
    @ApiResponse(responseCode = "200")
    @Refuses({SECOND_FACTOR_NOT_BEGUN})
    @PostMapping("/confirm")
    Recovery confirm(@RequestBody Code body, @AuthenticationPrincipal Caller caller) {
        return switch (factors.confirm(caller.id(), body.read())) {
            case Enrolment.TurnedOn it -> new Recovery(it.recoveryCodes());
            case Enrolment.NotBegun it ->
                throw conflict("second_factor_not_begun", "There is no secret to be confirmed.");
            case Enrolment.WrongCode it ->
                throw ProofCheck.wrong("code", "The code is wrong. Look whether the device's clock is right.");
        };
    }

    @Operation(
            summary = "Make new recovery codes",
            description = "Those from before open nothing any more. Needs a fresh confirmation (POST /auth/confirm).")
    @ApiResponse(responseCode = "200")
    @Fresh
    @Refuses({CONFIRMATION_REQUIRED, SECOND_FACTOR_OFF})
    @PostMapping("/recovery-codes")
    Recovery recoveryCodes(@AuthenticationPrincipal Caller caller) {
        return factors.renew(caller.id()).map(Recovery::new).orElseThrow(SecondFactorController::off);
    }

    @Operation(summary = "Turn the second factor off", description = "With the password and a code.")
    @ApiResponse(responseCode = "204")
    @Refuses({SECOND_FACTOR_OFF, TOO_MANY_ATTEMPTS})
    @PostMapping("/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@RequestBody Proof body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        if (!factors.isOwedBy(caller.id())) {
            throw off();
        }
        proofs.check(caller, body, request.getRemoteAddr());
        factors.turnOff(caller.id());
    }

    private static Refused off() {
        return conflict("second_factor_off", "No second factor is on.");
    }

    private static Refused conflict(String code, String detail) {
        return new Refused(Problem.of(CONFLICT, code, "Not possible now", detail));
    }
}
