/** The platform as one program. {@link dev.vpsclaude.server.VpsClaude} starts it. */
@NullMarked
package dev.vpsclaude.server;

import org.jspecify.annotations.NullMarked;
