/** How messages speak of secrets: by reference, never by value. */
@NullMarked
package dev.vpsclaude.messages.secret;

import org.jspecify.annotations.NullMarked;
