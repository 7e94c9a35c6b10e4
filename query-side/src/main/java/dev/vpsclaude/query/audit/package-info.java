/**
 * The audit log: one chain of entries, each with a hash over itself and the one before. What is an event is entered by
 * {@link dev.vpsclaude.query.audit.AuditProjection}, everything else through {@link dev.vpsclaude.query.audit.AuditLog}.
 */
@NullMarked
package dev.vpsclaude.query.audit;

import org.jspecify.annotations.NullMarked;
