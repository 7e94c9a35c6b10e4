/** A person who uses the platform over HTTP. */
@NullMarked
package dev.vpsclaude.faults.client;

import org.jspecify.annotations.NullMarked;
