/** What all of HTTP shares: problems, fields, pages. */
@NullMarked
package dev.vpsclaude.server.http;

import org.jspecify.annotations.NullMarked;
