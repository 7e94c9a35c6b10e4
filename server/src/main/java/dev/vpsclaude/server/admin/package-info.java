/** What administrators alone may see. The security chain keeps everybody else out. */
@NullMarked
package dev.vpsclaude.server.admin;

import org.jspecify.annotations.NullMarked;
