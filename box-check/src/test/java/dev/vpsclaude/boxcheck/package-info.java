@NullMarked
package dev.vpsclaude.boxcheck;

import org.jspecify.annotations.NullMarked;
