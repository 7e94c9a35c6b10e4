package dev.vpsclaude.server.secret;

import static dev.vpsclaude.messages.Checked.require;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.secret.Secret;

/** Values that the platform passes on literally. */
public final class Literal {

    private Literal() {}

    /** What reaches the box unchanged: Coolify trims values and quotes them with apostrophes (contract section 5.5). */
    public static void requireLiteral(String value) {
        require(
                value.strip().equals(value),
                "white_space_at_edge",
                "White space at the beginning or the end is not allowed.");
        require(value.indexOf('\'') < 0, "apostrophe", "An apostrophe is not allowed.");
        require(
                !Checked.INVISIBLE.matcher(value).find(),
                "invisible_character",
                "Line breaks and other invisible characters are not allowed.");
    }

    /** The value of a variable of a box. */
    public static Secret variable(String value) {
        int most = Limit.VARIABLE_VALUE.max();
        require(
                value.codePointCount(0, value.length()) <= most,
                "too_long",
                "At most " + most + " characters are allowed.");
        require(!value.isBlank(), "required", "A value is required.");
        requireLiteral(value);
        return new Secret(value);
    }
}
