package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.TextValue;

/** What a skill is for and when Claude should use it: 1 to 1,024 characters on one line. */
public record SkillDescription(String text) implements TextValue {

    public SkillDescription {
        Checked.line(text, Limit.SKILL_DESCRIPTION);
    }

    public static SkillDescription of(String text) {
        return new SkillDescription(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
