package dev.vpsclaude.messages.skill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** What a SKILL.md says below its front matter. It is kept byte by byte, line ends included. */
public record SkillContent(String text) implements TextValue {

    /** Controls but tab and line ends, which nobody means to write; half a pair has no bytes. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    public SkillContent {
        Checked.require(!text.isBlank(), "required", "A value is required.");
        Checked.require(
                text.length() <= Limit.SKILL_CONTENT_BYTES.max() && bytes(text) <= Limit.SKILL_CONTENT_BYTES.max(),
                "too_long",
                "At most " + Limit.SKILL_CONTENT_BYTES.max() + " bytes are allowed.");
        Checked.require(
                !UNWRITABLE.matcher(text).find(),
                "invisible_character",
                "Control characters other than tabs and line ends are not allowed.");
    }

    public static SkillContent of(String text) {
        return new SkillContent(text);
    }

    /** How many bytes it has as UTF-8. */
    public int bytes() {
        return bytes(text);
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    /** Says how much there is and not what: this can be long. */
    @Override
    public String toString() {
        return "(" + text.length() + " characters)";
    }
}
