package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.admin.Person.State;
import java.util.Optional;

/**
 * Who is looked for.
 *
 * @param text how the e-mail address, the user name or the name begins, whatever the case
 * @param after the last id of the page before
 */
record PeopleQuery(
        Optional<String> text, Optional<AccountRole> role, Optional<State> state, Optional<UserId> after, int limit) {}
