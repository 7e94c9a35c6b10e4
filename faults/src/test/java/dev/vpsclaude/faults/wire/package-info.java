@NullMarked
package dev.vpsclaude.faults.wire;

import org.jspecify.annotations.NullMarked;
