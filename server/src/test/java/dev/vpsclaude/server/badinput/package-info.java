/**
 * A driver of bad input. It reads the description of the running platform, sends one request after another that is valid but
 * for one value, and checks every answer and what was written. Start with {@link dev.vpsclaude.server.badinput.Campaign}.
 */
@NullMarked
package dev.vpsclaude.server.badinput;

import org.jspecify.annotations.NullMarked;
