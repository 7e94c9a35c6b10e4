package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.secondfactor.SecondFactorAnswers.State;
import dev.vpsclaude.server.secondfactor.TypedCode.OfDevice;
import dev.vpsclaude.server.secret.Vault;
import dev.vpsclaude.server.security.SecondStepOwed;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns second factors on and off, and says who has one. */
@Component
public class SecondFactors implements SecondStepOwed {

    /** As long as what HMAC with SHA-1 makes of it, as RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private final SecondFactorTable factors;
    private final RecoveryCodes recovery;
    private final Codes codes;
    private final Vault vault;
    private final TransactionTemplate transactions;

    SecondFactors(
            SecondFactorTable factors,
            RecoveryCodes recovery,
            Codes codes,
            Vault vault,
            PlatformTransactionManager transactionManager) {
        this.factors = factors;
        this.recovery = recovery;
        this.codes = codes;
        this.vault = vault;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Override
    public boolean isOwedBy(UserId person) {
        return factors.since(person).isPresent();
    }

    State state(UserId account) {
        Optional<Instant> since = factors.since(account);
        return new State(since.isPresent(), since.orElse(null), since.isPresent() ? recovery.left(account) : 0);
    }

    /** A new secret in base32, told this once; it counts for nothing until a code confirms it. Empty when a factor is on. */
    Optional<Secret> begin(UserId account) {
        return transactions.execute(status -> {
            factors.lockAccount(account);
            Optional<SecondFactor> before = factors.lock(account);
            return before.filter(SecondFactor::isOn).isPresent() ? Optional.empty() : begin(account, before);
        });
    }

    private Optional<Secret> begin(UserId account, Optional<SecondFactor> before) {
        Secret secret = random();
        SecretRef sealed = vault.seal(account, account.text() + "/second-factor", secret);
        factors.begin(account, sealed);
        before.ifPresent(factor -> vault.discard(factor.secret()));
        return Optional.of(secret);
    }

    Enrolment confirm(UserId account, TypedCode code) {
        return transactions.execute(status -> factors.lock(account)
                .filter(factor -> !factor.isOn())
                .map(factor -> confirm(factor, code))
                .orElseGet(Enrolment.NotBegun::new));
    }

    private Enrolment confirm(SecondFactor factor, TypedCode code) {
        OptionalLong step = code instanceof OfDevice it ? codes.step(factor, it) : OptionalLong.empty();
        if (step.isEmpty()) {
            return new Enrolment.WrongCode();
        }
        factors.turnOn(factor.account(), step.getAsLong());
        return new Enrolment.TurnedOn(recovery.make(factor.account()));
    }

    /** Ten new recovery codes in place of the old ones; empty when no factor is on. */
    Optional<List<String>> renew(UserId account) {
        return transactions.execute(
                status -> factors.lock(account).filter(SecondFactor::isOn).map(factor -> recovery.make(account)));
    }

    /** Forgets the factor, its secret and its recovery codes. */
    void turnOff(UserId account) {
        transactions.executeWithoutResult(status -> factors.lock(account).ifPresent(factor -> {
            factors.remove(account);
            vault.discard(factor.secret());
        }));
    }

    private static Secret random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base32.encode(bytes));
    }
}
