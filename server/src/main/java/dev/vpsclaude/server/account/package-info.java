/** People: sign-up, log-in, log-out. */
@NullMarked
package dev.vpsclaude.server.account;

import org.jspecify.annotations.NullMarked;
