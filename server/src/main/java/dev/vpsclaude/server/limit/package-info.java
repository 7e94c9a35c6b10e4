/** How often somebody may ask. Start with {@link dev.vpsclaude.server.limit.RequestCounts}. */
@NullMarked
package dev.vpsclaude.server.limit;

import org.jspecify.annotations.NullMarked;
