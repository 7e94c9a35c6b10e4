package dev.vpsclaude.command.account;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.UserId;

/**
 * The people themselves, of whom the history knows no more than ids. What is said here is part of the transaction that
 * stores the events, so that the next log-in and the next request see it; decisions about people wait for each other, on
 * however many nodes.
 */
public interface Accounts {

    /**
     * What the person may do now. Until the transaction ends nobody else decides anything about anybody.
     *
     * @throws CommandRefused with {@code NoSuchAccount} when nobody has that id
     */
    AccountRole roleOf(UserId account);

    /**
     * Makes it so: who is kept out or has another role is logged out everywhere, and of whom is gone everything is deleted
     * that identifies them, with the keys of all values that were sealed for them.
     *
     * @throws CommandRefused with {@code LastAdministrator} when no other administrator would be left who may come in
     */
    void settle(AccountEvent event);
}
