package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.server.account.Proofs;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.InvalidFields;
import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks at the proofs of those who are logged in: the password first, and a code only if that was right and a second factor is
 * on, so that nobody without the password uses up codes.
 */
@Component
class ProofCheck {

    private final Proofs passwords;
    private final SecondFactors factors;
    private final Codes codes;

    ProofCheck(Proofs passwords, SecondFactors factors, Codes codes) {
        this.passwords = passwords;
        this.factors = factors;
        this.codes = codes;
    }

    /**
     * Returns when the proof is good.
     *
     * @param address where the request comes from
     * @throws InvalidFields when the password or the code is missing or wrong
     * @throws Refused when it comes too soon after others that were wrong
     */
    void check(Caller caller, Proof proof, String address) {
        boolean codeIsWanted = factors.isOwedBy(caller.id());
        Fields fields = new Fields();
        Optional<String> password = fields.required("password", proof.password(), text -> text);
        Optional<TypedCode> code = codeIsWanted
                ? fields.required("code", proof.code(), TypedCode::read)
                : fields.optional("code", proof.code(), TypedCode::read);
        fields.check();
        if (passwords.prove(caller.email(), password.orElseThrow(), address).isEmpty()) {
            throw wrong("password", "The password is wrong.");
        }
        if (codeIsWanted) {
            check(caller, code.orElseThrow());
        }
    }

    /** Somebody whose factor was turned off meanwhile owes nothing. */
    private void check(Caller caller, TypedCode code) {
        switch (codes.check(caller.id(), code)) {
            case CodeCheck.Right it -> {}
            case CodeCheck.NoFactor it -> {}
            case CodeCheck.TooMany it -> throw Refused.tooManyAttempts(Duration.ofSeconds(it.seconds()));
            case CodeCheck.Wrong it -> throw wrong("code", "The code is wrong, too old or used already.");
        }
    }

    static InvalidFields wrong(String field, String message) {
        return new InvalidFields(List.of(new InvalidFields.FieldError(field, "wrong_" + field, message)));
    }
}
