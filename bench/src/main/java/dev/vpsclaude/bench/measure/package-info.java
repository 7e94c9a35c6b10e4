/** What is measured, a class for each. */
@NullMarked
package dev.vpsclaude.bench.measure;

import org.jspecify.annotations.NullMarked;
