/** Environments over HTTP. */
@NullMarked
package dev.vpsclaude.server.environment;

import org.jspecify.annotations.NullMarked;
