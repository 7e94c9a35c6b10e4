package dev.vpsclaude.command.account;

import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.vpsclaude.messages.account.AccountCommand;
import dev.vpsclaude.messages.account.AccountCommand.*;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.UserId;
import java.util.Collections;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The shell between Axon and the rules of an account. Each line answers with the version it left, -1 for an account about
 * which nothing was ever decided.
 */
@Aggregate(type = "Account")
class AccountAggregate {

    private static final long NOTHING_DECIDED = -1L;

    @AggregateIdentifier
    private @Nullable UserId id;

    private AccountState state = new AccountState.Open(Collections.emptySortedMap());

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(SuspendAccount command, Accounts accounts) {
        return carryOut(command, accounts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(LiftSuspension command, Accounts accounts) {
        return carryOut(command, accounts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(GrantRole command, Accounts accounts) {
        return carryOut(command, accounts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(SetQuota command, Accounts accounts) {
        return carryOut(command, accounts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(DeleteAccount command, Accounts accounts) {
        return carryOut(command, accounts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ConcludeDeletion command, Accounts accounts) {
        return carryOut(command, accounts);
    }

    private long carryOut(AccountCommand command, Accounts accounts) {
        for (AccountEvent event : AccountDecider.decide(state, command, accounts)) {
            accounts.settle(event);
            apply(event);
        }
        return requireNonNullElse(getVersion(), NOTHING_DECIDED);
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        id = event.account();
        state = AccountEvolution.evolve(state, event);
    }
}
