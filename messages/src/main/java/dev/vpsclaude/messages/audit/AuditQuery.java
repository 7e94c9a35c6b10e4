package dev.vpsclaude.messages.audit;

import java.util.List;

/** What can be asked of the audit log. Who may ask for what is decided before: the filter says whose entries they are. */
public sealed interface AuditQuery {

    /** The newest entries first; {@code before} is the last number of the page before, or 0. Answered with a page. */
    record ListAuditEntries(AuditFilter filter, long before, int limit) implements AuditQuery {}

    /** A page of entries. */
    record PageOfAuditEntries(List<AuditEntry> items, boolean more) {}
}
