package dev.vpsclaude.faults.row;

/** A trial found that something is not as promised. */
public final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String sentence) {
        super(sentence);
    }
}
