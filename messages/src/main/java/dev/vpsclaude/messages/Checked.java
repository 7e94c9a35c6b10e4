package dev.vpsclaude.messages;

import java.util.regex.Pattern;

/** The checks that text values share. */
public interface Checked {

    /** Control characters, line and paragraph separators, and marks that turn the reading direction. */
    Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    /** A line that a person reads: not blank, no edge white space, at most {@code limit} code points, nothing invisible. */
    static void line(String text, Limit limit) {
        require(!text.isBlank(), "required", "A value is required.");
        require(
                text.strip().equals(text),
                "white_space_at_edge",
                "White space at the beginning or the end is not allowed.");
        require(
                text.codePointCount(0, text.length()) <= limit.max(),
                "too_long",
                "At most " + limit.max() + " characters are allowed.");
        require(
                !INVISIBLE.matcher(text).find(),
                "invisible_character",
                "Control and other invisible characters are not allowed.");
    }

    /** @throws CommandRefused with an {@link Refusal.InvalidValue} unless {@code holds} */
    static void require(boolean holds, String code, String explanation) {
        if (!holds) {
            throw new CommandRefused(new Refusal.InvalidValue(code, explanation));
        }
    }
}
