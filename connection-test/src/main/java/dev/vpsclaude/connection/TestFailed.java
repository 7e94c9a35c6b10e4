package dev.vpsclaude.connection;

import java.io.IOException;

/** A test ends here. Carries the outcome and nothing else: neither what was sent nor what came back. */
final class TestFailed extends IOException {

    private final Outcome outcome;

    TestFailed(Outcome outcome) {
        super(outcome.word());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Something answers, and not as the protocol has it. */
    static TestFailed unexpected() {
        return new TestFailed(Outcome.UNREACHABLE);
    }

    static void unless(boolean expected) throws TestFailed {
        if (!expected) {
            throw unexpected();
        }
    }
}
