/** From variables of the environment to a running platform: settings, the embedded database, the simulator. */
@NullMarked
package dev.vpsclaude.server.start;

import org.jspecify.annotations.NullMarked;
