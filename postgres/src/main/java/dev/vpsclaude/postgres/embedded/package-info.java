/**
 * A PostgreSQL server of our own, for installations without one: real binaries from Maven Central, run as child processes
 * on a folder that holds a user's data. Start with {@link dev.vpsclaude.postgres.embedded.EmbeddedDatabase}.
 *
 * <p>Linux and macOS on amd64 and arm64. Not Windows, and not Alpine (its archive is another one).
 */
@NullMarked
package dev.vpsclaude.postgres.embedded;

import org.jspecify.annotations.NullMarked;
