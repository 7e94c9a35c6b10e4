@NullMarked
package dev.vpsclaude.faults.bite;

import org.jspecify.annotations.NullMarked;
