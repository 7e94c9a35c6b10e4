package dev.vpsclaude.server.skill;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Which lines of a text have others in their place. */
final class ChangedLines {

    /** Above it lines are not compared one by one: the work grows with the square of what has changed. */
    private static final int MOST_COMPARED = 2_000;

    /** Some lines, in the place of which there are others; either can be none. The ends are not part of them. */
    record Edit(int before, int beforeEnd, int after, int afterEnd) {

        boolean touches(Change change) {
            return beforeEnd == change.startOriginal && afterEnd == change.startRevised;
        }

        Edit with(Change change) {
            return new Edit(before, change.endOriginal, after, change.endRevised);
        }
    }

    private ChangedLines() {}

    /** In the order of the lines, and with lines that are alike between any two. */
    static List<Edit> between(List<String> before, List<String> after) {
        int start = alike(before, after);
        int end = alike(
                before.subList(start, before.size()).reversed(),
                after.subList(start, after.size()).reversed());
        Edit all = new Edit(start, before.size() - end, start, after.size() - end);
        return all.beforeEnd() - start + all.afterEnd() - start > MOST_COMPARED
                ? List.of(all)
                : edits(new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null));
    }

    /** An insertion and a deletion in one place are one. */
    private static List<Edit> edits(List<Change> changes) {
        List<Edit> edits = new ArrayList<>();
        for (Change change : changes) {
            if (!edits.isEmpty() && edits.getLast().touches(change)) {
                edits.add(edits.removeLast().with(change));
            } else {
                edits.add(new Edit(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised));
            }
        }
        return edits;
    }

    /** How many lines are the same from the first one on. */
    private static int alike(List<String> some, List<String> others) {
        int count = 0;
        while (count < Math.min(some.size(), others.size()) && some.get(count).equals(others.get(count))) {
            count++;
        }
        return count;
    }
}
