package dev.vpsclaude.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.stream.Stream;

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

    /** What is to be told of this failure, however deep a client has wrapped it. */
    static Outcome outcomeOf(IOException failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(TestFailed.class::isInstance)
                .map(cause -> ((TestFailed) cause).outcome())
                .findFirst()
                .orElse(failed instanceof InterruptedIOException ? Outcome.TIMEOUT : Outcome.UNREACHABLE);
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
