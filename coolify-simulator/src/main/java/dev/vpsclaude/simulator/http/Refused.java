package dev.vpsclaude.simulator.http;

/** Ends a call early with the answer it carries, as a controller's early return does. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refused(Answer answer) {
        super("answered " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
