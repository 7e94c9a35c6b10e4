/** Tokens with which programs call: made, listed and revoked here; what they may do stands in {@code security}. */
@NullMarked
package dev.vpsclaude.server.token;

import org.jspecify.annotations.NullMarked;
