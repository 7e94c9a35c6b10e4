package dev.vpsclaude.server.admin;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.account.AccountEvent.AccountDeleted;
import dev.vpsclaude.messages.account.AccountEvent.AccountDeletionRequested;
import dev.vpsclaude.messages.account.AccountEvent.DecidedByAdministrator;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.admin.AccountHistory.Entry;
import dev.vpsclaude.server.admin.UserAnswers.Decision;
import dev.vpsclaude.server.admin.UserAnswers.Receipt;
import dev.vpsclaude.server.admin.UserAnswers.User;
import dev.vpsclaude.server.quota.QuotaAnswers;
import dev.vpsclaude.server.quota.Quotas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People with what was decided about them. */
@Component
class Users {

    private final PeopleTable people;
    private final AccountHistory history;
    private final Quotas quotas;

    Users(PeopleTable people, AccountHistory history, Quotas quotas) {
        this.people = people;
        this.history = history;
        this.quotas = quotas;
    }

    Optional<User> find(UserId id) {
        return people.find(id)
                .map(person -> User.of(person, QuotaAnswers.Uses.of(quotas.uses(id)), decisions(history.of(id))));
    }

    /** Of a deletion that was asked for, whether it has ended or not. */
    Optional<Receipt> receipt(UserId id) {
        List<Entry> entries = history.of(id);
        Map<UserId, Person> administrators = administrators(entries);
        return entries.stream()
                .filter(entry -> entry.event() instanceof AccountDeletionRequested)
                .findFirst()
                .map(requested -> Receipt.underWay(requested, administrators, environments(id)))
                .map(receipt -> entries.getLast().event() instanceof AccountDeleted
                        ? receipt.concluded(entries.getLast())
                        : receipt);
    }

    private int environments(UserId id) {
        return requireNonNull(quotas.uses(id).get(Quota.ENVIRONMENTS)).used();
    }

    /** Newest first. */
    private List<Decision> decisions(List<Entry> entries) {
        Map<UserId, Person> administrators = administrators(entries);
        return entries.reversed().stream()
                .map(entry -> Decision.of(entry, administrators))
                .toList();
    }

    private Map<UserId, Person> administrators(List<Entry> entries) {
        return people.find(entries.stream()
                .map(Entry::event)
                .filter(DecidedByAdministrator.class::isInstance)
                .map(event -> ((DecidedByAdministrator) event).administrator())
                .toList());
    }
}
