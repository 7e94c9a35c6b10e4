/** How an account is removed with all that its owner has, and how the environments of who is suspended are stopped. */
@NullMarked
package dev.vpsclaude.saga.account;

import org.jspecify.annotations.NullMarked;
