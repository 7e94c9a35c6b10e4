package dev.vpsclaude.server.skill;

import java.util.ArrayList;
import java.util.List;

/** Rules for tools as one text: commas or blanks stand between them, and those in parentheses belong to the rule. */
final class ToolRules {

    private ToolRules() {}

    static List<String> split(String text) {
        List<String> rules = new ArrayList<>();
        StringBuilder rule = new StringBuilder();
        int depth = 0;
        for (char letter : text.toCharArray()) {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth <= 0 && (letter == ',' || Character.isWhitespace(letter))) {
                end(rule, rules);
            } else {
                rule.append(letter);
            }
        }
        end(rule, rules);
        return rules;
    }

    private static void end(StringBuilder rule, List<String> rules) {
        if (!rule.isEmpty()) {
            rules.add(rule.toString());
            rule.setLength(0);
        }
    }
}
