@NullMarked
package dev.vpsclaude.faults.http;

import org.jspecify.annotations.NullMarked;
