package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.UserId;

/** Whose password alone does not let them in. */
public interface SecondStepOwed {

    /** Whether somebody has a second factor that is on. */
    boolean isOwedBy(UserId person);
}
