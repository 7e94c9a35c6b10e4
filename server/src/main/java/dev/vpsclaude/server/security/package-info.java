/** Who is calling, and what nobody may do. */
@NullMarked
package dev.vpsclaude.server.security;

import org.jspecify.annotations.NullMarked;
