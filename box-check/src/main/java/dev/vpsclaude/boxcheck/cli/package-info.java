/** What the start script writes, read by Claude Code from npm with servers from npm. */
@NullMarked
package dev.vpsclaude.boxcheck.cli;

import org.jspecify.annotations.NullMarked;
