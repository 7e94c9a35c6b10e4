/** Generating boxes, run inside the runnable jar. */
@NullMarked
package dev.vpsclaude.bench.generate;

import org.jspecify.annotations.NullMarked;
