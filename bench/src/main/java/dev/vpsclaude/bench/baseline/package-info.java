/** The plain thing to compare with: the same web and session stack in front of hand-written SQL. */
@NullMarked
package dev.vpsclaude.bench.baseline;

import org.jspecify.annotations.NullMarked;
