/** The proxy between the platform and Coolify, which spoils what passes when it is told to. */
@NullMarked
package dev.vpsclaude.faults.http;

import org.jspecify.annotations.NullMarked;
