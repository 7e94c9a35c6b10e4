package dev.vpsclaude.boxcheck.machine;

import java.io.PrintStream;

/** Says of each thing that was looked at whether it is as it has to be. */
public final class Findings {

    private final PrintStream out;
    private int good;
    private int bad;

    public Findings(PrintStream out) {
        this.out = out;
    }

    /** @param seen what is told when it does not hold */
    public void check(String sentence, boolean holds, String seen) {
        out.println((holds ? "ok      " : "WRONG   ") + sentence);
        if (holds) {
            good++;
        } else {
            bad++;
            out.println(seen.strip().indent(8).stripTrailing());
        }
    }

    public void check(String sentence, boolean holds) {
        check(sentence, holds, "");
    }

    public boolean allGood() {
        return bad == 0 && good > 0;
    }

    public String summary() {
        return good + " as they have to be, " + bad + " wrong";
    }
}
