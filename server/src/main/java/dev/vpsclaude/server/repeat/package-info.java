/**
 * Requests that may come twice and are carried out once. Start with {@link dev.vpsclaude.server.repeat.KeptRequests}: it says
 * what is to be done with a request that has an {@code Idempotency-Key}.
 */
@NullMarked
package dev.vpsclaude.server.repeat;

import org.jspecify.annotations.NullMarked;
