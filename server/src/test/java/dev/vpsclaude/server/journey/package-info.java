/** The whole product from outside: HTTP in, server-sent events out, the simulator behind. */
@NullMarked
package dev.vpsclaude.server.journey;

import org.jspecify.annotations.NullMarked;
