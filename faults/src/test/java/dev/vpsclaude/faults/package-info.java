@NullMarked
package dev.vpsclaude.faults;

import org.jspecify.annotations.NullMarked;
