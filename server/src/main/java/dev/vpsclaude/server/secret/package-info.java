/** Sealed values. */
@NullMarked
package dev.vpsclaude.server.secret;

import org.jspecify.annotations.NullMarked;
