package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.TextValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a further file stands below the skill's folder. Nothing that could lead out of it, be hidden in it or mean
 * something to a shell: names of letters, digits, dots, underscores and hyphens that begin with none of the latter.
 */
public record SkillPath(String text) implements TextValue {

    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._-]*(?<!\\.)";
    private static final Pattern PATTERN = Pattern.compile("(?=.{1,120}$)" + NAME + "(/" + NAME + "){0,4}");

    public SkillPath {
        Checked.require(
                PATTERN.matcher(text).matches(),
                "invalid_path",
                "A relative path of plain names is expected, at most five deep and 120 characters long,"
                        + " such as scripts/check.py.");
        Checked.require(
                !(text + "/").toLowerCase(Locale.ROOT).startsWith("skill.md/"),
                "reserved_path",
                "SKILL.md is made from the skill itself.");
    }

    public static SkillPath of(String text) {
        return new SkillPath(text);
    }

    /** Whether both cannot be in one folder, be it one that does not tell large letters from small ones. */
    boolean collidesWith(SkillPath other) {
        String mine = folded() + "/";
        String theirs = other.folded() + "/";
        return mine.startsWith(theirs) || theirs.startsWith(mine);
    }

    private String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
