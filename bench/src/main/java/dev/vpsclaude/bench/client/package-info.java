/** Clients that keep their connection and their session. */
@NullMarked
package dev.vpsclaude.bench.client;

import org.jspecify.annotations.NullMarked;
