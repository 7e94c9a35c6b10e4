/** The proxy between the platform and PostgreSQL, which understands just enough to see a commit. */
@NullMarked
package dev.vpsclaude.faults.wire;

import org.jspecify.annotations.NullMarked;
