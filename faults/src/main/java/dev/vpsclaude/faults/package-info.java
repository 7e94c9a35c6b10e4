/**
 * The fault suite: it starts the platform as a program of its own, hurts it at a chosen point, and checks what is left.
 * Start reading at {@link dev.vpsclaude.faults.Suite}; what is promised stands in docs/reliability.md.
 */
@NullMarked
package dev.vpsclaude.faults;

import org.jspecify.annotations.NullMarked;
