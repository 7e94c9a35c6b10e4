/** How an environment is stopped: the platform only promises to try. */
@NullMarked
package dev.vpsclaude.saga.stop;

import org.jspecify.annotations.NullMarked;
