package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.environment.ToolRule;
import java.util.List;

/**
 * A skill as the text of its SKILL.md: front matter, an empty line, the content. Equal skills give equal bytes. Texts in
 * the front matter are JSON strings, which YAML reads alike, so that no text can be taken for anything but a text.
 */
public record SkillMd(String text) {

    private static final int FIRST_UNESCAPED = 0x20;

    public static SkillMd of(SkillSpec spec) {
        StringBuilder text = new StringBuilder("---\n");
        text.append("name: ").append(quoted(spec.name().text())).append('\n');
        text.append("description: ").append(quoted(spec.description().text())).append('\n');
        tools(spec.allowedTools(), text);
        return new SkillMd(text.append("---\n\n").append(spec.content().text()).toString());
    }

    private static void tools(List<ToolRule> tools, StringBuilder text) {
        if (!tools.isEmpty()) {
            text.append("allowed-tools:\n");
            tools.forEach(
                    tool -> text.append("  - ").append(quoted(tool.text())).append('\n'));
        }
    }

    private static String quoted(String raw) {
        StringBuilder quoted = new StringBuilder("\"");
        raw.chars().forEach(unit -> append((char) unit, quoted));
        return quoted.append('"').toString();
    }

    /** The last two code points of a plane's first are no characters, and YAML takes them only when they are escaped. */
    private static void append(char unit, StringBuilder quoted) {
        if (unit == '"' || unit == '\\') {
            quoted.append('\\').append(unit);
        } else if (unit < FIRST_UNESCAPED || unit >= '\uFFFE') {
            quoted.append("\\u%04x".formatted((int) unit));
        } else {
            quoted.append(unit);
        }
    }
}
