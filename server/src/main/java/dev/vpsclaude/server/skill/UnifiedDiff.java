package dev.vpsclaude.server.skill;

import dev.vpsclaude.server.skill.ChangedLines.Edit;
import java.util.ArrayList;
import java.util.List;

/** What has changed in a text, as {@code diff -u} writes it and {@code patch} reads it. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private final List<String> before;
    private final List<String> after;
    private final StringBuilder diff = new StringBuilder();

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Empty when nothing has. */
    static String of(String nameBefore, String nameAfter, String before, String after) {
        String hunks = new UnifiedDiff(lines(before), lines(after)).hunks();
        return hunks.isEmpty() ? "" : "--- " + nameBefore + "\n+++ " + nameAfter + "\n" + hunks;
    }

    private String hunks() {
        List<Edit> hunk = new ArrayList<>();
        for (Edit edit : ChangedLines.between(before, after)) {
            if (!hunk.isEmpty() && edit.before() - hunk.getLast().beforeEnd() > 2 * CONTEXT) {
                write(hunk);
                hunk.clear();
            }
            hunk.add(edit);
        }
        if (!hunk.isEmpty()) {
            write(hunk);
        }
        return diff.toString();
    }

    private void write(List<Edit> hunk) {
        Edit first = hunk.getFirst();
        Edit last = hunk.getLast();
        int start = Math.max(0, first.before() - CONTEXT);
        int end = Math.min(before.size(), last.beforeEnd() + CONTEXT);
        int startAfter = first.after() - (first.before() - start);
        int endAfter = last.afterEnd() + (end - last.beforeEnd());
        diff.append("@@ -").append(range(start, end)).append(" +").append(range(startAfter, endAfter));
        diff.append(" @@\n");
        int at = start;
        for (Edit edit : hunk) {
            write(' ', before.subList(at, edit.before()));
            write('-', before.subList(edit.before(), edit.beforeEnd()));
            write('+', after.subList(edit.after(), edit.afterEnd()));
            at = edit.beforeEnd();
        }
        write(' ', before.subList(at, end));
    }

    private void write(char sign, List<String> lines) {
        lines.forEach(line -> diff.append(sign).append(line).append('\n'));
    }

    /** Lines are counted from 1; of no lines at all the place before them is told, and one line is not counted. */
    private static String range(int start, int end) {
        int first = end > start ? start + 1 : start;
        return end - start == 1 ? Integer.toString(first) : first + "," + (end - start);
    }

    /** A text that does not end with a line end is another one than that which does. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + NO_NEWLINE);
        }
        return lines;
    }
}
