/** Measures the platform against a plain baseline on the same PostgreSQL. Start with {@link dev.vpsclaude.bench.Bench}. */
@NullMarked
package dev.vpsclaude.bench;

import org.jspecify.annotations.NullMarked;
