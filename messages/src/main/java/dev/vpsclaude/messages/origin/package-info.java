/** Where a message comes from: what stands beside its payload in the metadata of commands and events. */
@NullMarked
package dev.vpsclaude.messages.origin;

import org.jspecify.annotations.NullMarked;
