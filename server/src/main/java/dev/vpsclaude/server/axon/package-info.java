/** How Axon is set up. */
@NullMarked
package dev.vpsclaude.server.axon;

import org.jspecify.annotations.NullMarked;
