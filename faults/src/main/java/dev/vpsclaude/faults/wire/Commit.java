package dev.vpsclaude.faults.wire;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A transaction that is about to be committed, by the tables that it has written. Claims of processors and sessions alone
 * do not count: nobody is promised anything by them.
 */
public record Commit(List<String> tables) {

    private static final Pattern WRITE =
            Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+(?!set\\b)(\\w+)");
    private static final List<String> UNPROMISED =
            List.of("token_entry", "spring_session", "spring_session_attributes");

    static Commit of(List<String> statements) {
        TreeSet<String> tables = new TreeSet<>();
        for (String sql : statements) {
            Matcher write = WRITE.matcher(sql);
            while (write.find()) {
                tables.add(write.group(1).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return new Commit(List.copyOf(tables));
    }

    boolean promisesSomething() {
        return tables.stream().anyMatch(table -> !UNPROMISED.contains(table));
    }

    /** A name for it that is the same in every run. */
    public String what() {
        return String.join(
                "+",
                tables.stream().filter(table -> !table.equals("event_head")).toList());
    }
}
