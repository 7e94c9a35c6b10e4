package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.TextValue;
import java.util.regex.Pattern;

/** What a skill is called, which is also its folder: small letters, digits and single hyphens between them. */
public record SkillName(String text) implements TextValue {

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public SkillName {
        Checked.require(!text.isBlank(), "required", "A value is required.");
        Checked.require(
                text.length() <= Limit.SKILL_NAME.max(),
                "too_long",
                "At most " + Limit.SKILL_NAME.max() + " characters are allowed.");
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_skill_name",
                "Small letters, digits and single hyphens between them are expected, such as review-code.");
    }

    public static SkillName of(String text) {
        return new SkillName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
