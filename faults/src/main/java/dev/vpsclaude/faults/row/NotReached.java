package dev.vpsclaude.faults.row;

/** The point where the fault was to strike did not come in this run: nothing was tried. */
public final class NotReached extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotReached(String what) {
        super(what);
    }
}
