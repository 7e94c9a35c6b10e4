/** Skills over HTTP, as texts and as archives, and the tables that keep what is promised about them. */
@NullMarked
package dev.vpsclaude.server.skill;

import org.jspecify.annotations.NullMarked;
