package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.server.secondfactor.TypedCode.OfDevice;
import dev.vpsclaude.server.secondfactor.TypedCode.Recovery;
import dev.vpsclaude.server.secret.Vault;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at codes, of each person one at a time on all nodes together: what is right is used up, and what is wrong is counted, in
 * the transaction that looks.
 */
@Component
class Codes {

    private final SecondFactorTable factors;
    private final RecoveryCodes recovery;
    private final Vault vault;
    private final TransactionTemplate transactions;

    Codes(
            SecondFactorTable factors,
            RecoveryCodes recovery,
            Vault vault,
            PlatformTransactionManager transactionManager) {
        this.factors = factors;
        this.recovery = recovery;
        this.vault = vault;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Whether a code is right, which it is only once. */
    CodeCheck check(UserId account, TypedCode code) {
        return transactions.execute(status -> factors.lock(account)
                .filter(SecondFactor::isOn)
                .map(factor -> check(factor, code))
                .orElseGet(CodeCheck.NoFactor::new));
    }

    /** Of which time step the code is, if its device knows the secret and it was not used before. */
    OptionalLong step(SecondFactor factor, OfDevice code) {
        return vault.handle(new RevealSecret(factor.secret()))
                .map(secret ->
                        Totp.step(Base32.decode(secret.reveal()), code.digits(), factor.now(), factor.lastStep()))
                .orElseGet(OptionalLong::empty);
    }

    private CodeCheck check(SecondFactor factor, TypedCode code) {
        if (factor.waitSeconds() > 0) {
            return new CodeCheck.TooMany(factor.waitSeconds());
        }
        if (!use(factor, code)) {
            factors.failed(factor.account());
            return new CodeCheck.Wrong();
        }
        factors.succeeded(factor.account());
        return new CodeCheck.Right();
    }

    private boolean use(SecondFactor factor, TypedCode typed) {
        return switch (typed) {
            case OfDevice it -> use(factor, it);
            case Recovery it -> recovery.use(factor.account(), it.code());
        };
    }

    private boolean use(SecondFactor factor, OfDevice code) {
        OptionalLong step = step(factor, code);
        step.ifPresent(taken -> factors.taken(factor.account(), taken));
        return step.isPresent();
    }
}
