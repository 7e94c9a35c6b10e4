package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.RegistrationClosed;
import dev.vpsclaude.server.account.AccountRequests.NewPerson;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.settings.PlatformSettings;
import dev.vpsclaude.server.settings.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets new people in, as far as administrators want them. */
@Component
class Registrations {

    private final PlatformSettings settings;
    private final RegistrationThrottle throttle;
    private final InvitationTable invitations;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final TransactionTemplate transactions;

    Registrations(
            PlatformSettings settings,
            RegistrationThrottle throttle,
            InvitationTable invitations,
            AccountTable accounts,
            Passwords passwords,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.throttle = throttle;
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @throws CommandRefused when nobody is let in; then nothing else is told, not even what is wrong with the request */
    void checkOpen() {
        if (settings.registration() == Registration.CLOSED) {
            throw new CommandRefused(new RegistrationClosed());
        }
    }

    /**
     * Makes the account. An invitation is used up in the same transaction, so that it is not lost when the address or the user
     * name is taken, and lets nobody in twice.
     *
     * @throws Refused when there were too many
     * @throws dev.vpsclaude.server.http.InvalidFields when an invitation is needed and this is none for that address
     * @throws CommandRefused when the e-mail address or the user name is somebody's
     */
    void register(NewPerson wanted, String address) {
        throttle.begin(address);
        boolean isNeeded = settings.registration() == Registration.INVITE;
        checkInvitation(!isNeeded || isInvited(wanted));
        String hash = passwords.hash(wanted.password());
        transactions.executeWithoutResult(work -> {
            checkInvitation(use(wanted) || !isNeeded);
            accounts.add(wanted.person(), hash);
        });
    }

    /** Asked before there is a hash to be paid for. */
    private boolean isInvited(NewPerson wanted) {
        return wanted.invitation()
                .filter(token -> invitations.isOpen(token, wanted.person().email()))
                .isPresent();
    }

    private boolean use(NewPerson wanted) {
        return wanted.invitation()
                .filter(token -> invitations.use(
                        token, wanted.person().email(), wanted.person().id()))
                .isPresent();
    }

    /** The same words whatever is wrong with it, so that nobody learns which addresses were invited. */
    private static void checkInvitation(boolean isGood) {
        Fields fields = new Fields();
        if (!isGood) {
            fields.reject(
                    "invitation",
                    "invitation_invalid",
                    "An invitation for this e-mail address is needed, which nobody has used yet and which is not older than a"
                            + " week.");
        }
        fields.check();
    }
}
