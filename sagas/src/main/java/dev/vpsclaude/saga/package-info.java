/** The processes: each listens to events and answers with commands and deadlines. */
@NullMarked
package dev.vpsclaude.saga;

import org.jspecify.annotations.NullMarked;
