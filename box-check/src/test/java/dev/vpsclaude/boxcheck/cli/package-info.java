@NullMarked
package dev.vpsclaude.boxcheck.cli;

import org.jspecify.annotations.NullMarked;
