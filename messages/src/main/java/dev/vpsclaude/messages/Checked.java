package dev.vpsclaude.messages;

import java.util.regex.Pattern;

/** The checks that text values share. */
public interface Checked {

    /** Control and format characters (zero width, reading direction, tags), half surrogates, line and paragraph ends. */
    Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** White space as a person sees it, which is more than {@link String#strip()} takes: no-break spaces too. */
    Pattern EDGE_SPACE = Pattern.compile("^[\\s\\p{Z}]|[\\s\\p{Z}]$");

    /** A line that a person reads: not blank, no edge white space, at most {@code limit} code points, nothing invisible. */
    static void line(String text, Limit limit) {
        require(!text.isBlank(), "required", "A value is required.");
        require(
                !EDGE_SPACE.matcher(text).find(),
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

    /** A text of somebody else's that is too long ends in an ellipsis. Counts code points: half a pair cannot be stored. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    /** @throws CommandRefused with an {@link Refusal.InvalidValue} unless {@code holds} */
    static void require(boolean holds, String code, String explanation) {
        if (!holds) {
            throw new CommandRefused(new Refusal.InvalidValue(code, explanation));
        }
    }
}
