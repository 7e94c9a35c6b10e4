/** Checks of a box with the real programs, as a command: Claude Code from npm, and a Docker engine. */
@NullMarked
package dev.vpsclaude.boxcheck;

import org.jspecify.annotations.NullMarked;
