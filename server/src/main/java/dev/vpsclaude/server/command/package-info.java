/** How commands are sent, whatever they are about. */
@NullMarked
package dev.vpsclaude.server.command;

import org.jspecify.annotations.NullMarked;
