/** The audit log: who did what, and what was not allowed. Start with {@link dev.vpsclaude.messages.audit.AuditNote}. */
@NullMarked
package dev.vpsclaude.messages.audit;

import org.jspecify.annotations.NullMarked;
