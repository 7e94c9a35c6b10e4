/** What administrators set while the platform runs, the same on all nodes. */
@NullMarked
package dev.vpsclaude.server.settings;

import org.jspecify.annotations.NullMarked;
