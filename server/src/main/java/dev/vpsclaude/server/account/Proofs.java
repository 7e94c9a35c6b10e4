package dev.vpsclaude.server.account;

import dev.vpsclaude.server.account.AccountTable.Credential;
import dev.vpsclaude.server.audit.RequestNote;
import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.security.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out whether somebody knows the password of an account. There is no other way to try one. */
@Component
public class Proofs {

    private final AccountTable accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;

    Proofs(AccountTable accounts, Passwords passwords, LoginThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * The person with this e-mail address, if this is their password. Whatever is wrong, the answer is the same and takes as
     * long.
     *
     * @param address from which it is tried
     * @throws Refused when it is tried too soon after others
     */
    public Optional<Caller> prove(String email, String password, String address) {
        throttle.begin(email, address);
        Optional<Caller> person = knowing(email, password);
        if (person.isPresent()) {
            throttle.succeeded(email, address);
        }
        return person;
    }

    private Optional<Caller> knowing(String email, String password) {
        Optional<Credential> credential = accounts.byEmail(email);
        if (credential.isEmpty()) {
            passwords.matchesNobody(password);
        }
        credential.ifPresent(known -> RequestNote.about(known.person().id()));
        Optional<Credential> right = credential.filter(known -> passwords.matches(password, known.passwordHash()));
        right.filter(known -> passwords.isOutdated(known.passwordHash())).ifPresent(old -> renew(old, password));
        // Who is kept out is left out here and not before, so that it takes as long: a hash was checked by now.
        return right.filter(known -> !known.keptOut()).map(Credential::person);
    }

    /** Made anew with what hashes cost today, unless the password was changed meanwhile. */
    private void renew(Credential old, String password) {
        accounts.changeHash(old.person().id(), old.passwordHash(), passwords.hash(password));
    }
}
