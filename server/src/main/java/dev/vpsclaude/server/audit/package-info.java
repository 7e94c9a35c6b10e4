/**
 * The audit log over HTTP, what is entered of requests that lead to no event, and the signed heads that are kept outside of
 * the database.
 */
@NullMarked
package dev.vpsclaude.server.audit;

import org.jspecify.annotations.NullMarked;
