/** The history itself, to be searched and read: single events, and how things were at an event of theirs. */
@NullMarked
package dev.vpsclaude.server.history;

import org.jspecify.annotations.NullMarked;
