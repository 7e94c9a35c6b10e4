@NullMarked
package dev.vpsclaude.server.axon;

import org.jspecify.annotations.NullMarked;
