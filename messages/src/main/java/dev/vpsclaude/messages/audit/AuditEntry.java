package dev.vpsclaude.messages.audit;

/**
 * A note in its place in the log.
 *
 * @param seq counted from 1 without gaps
 * @param hash over this entry and the hash of the one before, in hexadecimal
 */
public record AuditEntry(long seq, AuditNote note, String hash) {}
