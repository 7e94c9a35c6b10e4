/**
 * The rules of what is decided about people. Start with {@link dev.vpsclaude.command.account.AccountDecider}: one small
 * method per command, each a table of what may happen in which state.
 */
@NullMarked
package dev.vpsclaude.command.account;

import org.jspecify.annotations.NullMarked;
