/** The words about people and their accounts. */
@NullMarked
package dev.vpsclaude.messages.account;

import org.jspecify.annotations.NullMarked;
