/** How messages look as JSON, wherever they are kept; {@link dev.vpsclaude.json.StoredNames} says what events are called there. */
@NullMarked
package dev.vpsclaude.json;

import org.jspecify.annotations.NullMarked;
