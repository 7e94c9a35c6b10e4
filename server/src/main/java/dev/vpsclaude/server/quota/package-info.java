/** How many things people may have. Start with {@link dev.vpsclaude.server.quota.Quotas}. */
@NullMarked
package dev.vpsclaude.server.quota;

import org.jspecify.annotations.NullMarked;
