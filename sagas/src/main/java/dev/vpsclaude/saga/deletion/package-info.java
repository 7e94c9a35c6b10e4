/** How an environment is removed from the platform. */
@NullMarked
package dev.vpsclaude.saga.deletion;

import org.jspecify.annotations.NullMarked;
