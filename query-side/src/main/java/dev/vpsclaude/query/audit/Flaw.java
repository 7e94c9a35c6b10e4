package dev.vpsclaude.query.audit;

/**
 * Something that is not as it must be in a log that nobody has changed.
 *
 * @param seq of the entry where it shows
 */
public record Flaw(long seq, Kind kind, String explanation) {

    /** What was found. */
    public enum Kind {
        /** The entry is not the one that its hash was made of, or does not follow the one before. */
        CHANGED,
        /** There is no entry with this number. */
        MISSING,
        /** An event before this one has no entry, or not in its place. */
        EVENT_MISSING,
        /** The entry is not the one that was signed, though the chain holds. */
        REWRITTEN,
        /** The log ends before this entry, which was signed or known. */
        CUT,
        /** A signature over this entry is not one of this installation's keys. */
        SIGNATURE
    }
}
