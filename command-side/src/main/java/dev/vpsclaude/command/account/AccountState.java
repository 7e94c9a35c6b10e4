package dev.vpsclaude.command.account;

import dev.vpsclaude.messages.account.Quota;
import java.util.SortedMap;

/** What an account can be. Who has none yet is told by {@link Accounts}, as signing up is no decision about a person. */
sealed interface AccountState {

    /** Something can be decided about it; {@code most} are the person's own numbers. */
    sealed interface Present extends AccountState {
        SortedMap<Quota, Integer> most();
    }

    /** The person may come in. */
    record Open(SortedMap<Quota, Integer> most) implements Present {}

    /** The person is kept out. */
    record Suspended(SortedMap<Quota, Integer> most) implements Present {}

    /** The person is kept out, and what they have is being removed. */
    record Leaving() implements AccountState {}

    /** Nothing is left of the person, and the id will never be used again. */
    record Gone() implements AccountState {}
}
