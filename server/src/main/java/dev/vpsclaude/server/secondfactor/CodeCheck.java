package dev.vpsclaude.server.secondfactor;

/** What came of a code. */
sealed interface CodeCheck {

    /** It was right, and is used up. */
    record Right() implements CodeCheck {}

    /** It was wrong, too old, or used before. */
    record Wrong() implements CodeCheck {}

    /** It was not looked at, as too many before it were wrong. */
    record TooMany(long seconds) implements CodeCheck {}

    /** There is no second factor. */
    record NoFactor() implements CodeCheck {}
}
