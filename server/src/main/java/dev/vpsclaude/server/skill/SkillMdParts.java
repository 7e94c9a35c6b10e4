package dev.vpsclaude.server.skill;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SKILL.md taken apart.
 *
 * @param content without the empty line that sets it off from the front matter, and otherwise as it is
 */
record SkillMdParts(String frontMatter, String content) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern OPENED = Pattern.compile("---[ \\t]*\\r?\\n");
    private static final Pattern CLOSED = Pattern.compile("(?md)^---[ \\t]*(?:\\r?\\n(?:\\r?\\n)?|\\z)");

    /** @throws CommandRefused when there is no front matter, or no end of it */
    static SkillMdParts of(String text) {
        String all = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        Matcher opened = OPENED.matcher(all);
        Checked.require(
                opened.lookingAt(),
                "no_front_matter",
                "A SKILL.md begins with a line of three hyphens, below which its name and its description stand.");
        Matcher closed = CLOSED.matcher(all);
        Checked.require(
                closed.find(opened.end()),
                "front_matter_not_closed",
                "No line of three hyphens ends the front matter.");
        return new SkillMdParts(all.substring(opened.end(), closed.start()), all.substring(closed.end()));
    }
}
