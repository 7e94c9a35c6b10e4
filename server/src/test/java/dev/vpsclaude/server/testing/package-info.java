/**
 * What the tests of the server share. Start with {@link dev.vpsclaude.server.testing.RunningPlatform}, which is the whole
 * product, and {@link dev.vpsclaude.server.testing.Person}, who uses it over HTTP.
 */
@NullMarked
package dev.vpsclaude.server.testing;

import org.jspecify.annotations.NullMarked;
