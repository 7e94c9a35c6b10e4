package dev.vpsclaude.faults.http;

import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** What is done to one exchange. "Before" means that Coolify never hears of it, "after" that it has done what was asked. */
public sealed interface Fault {

    /** Nothing reaches Coolify and the connection is reset. */
    record CutBefore() implements Fault {}

    /** Coolify acts, its answer is lost and the connection is reset. */
    record CutAfter() implements Fault {}

    /** Coolify acts and half of its answer arrives, then the connection ends. */
    record CutWithin() implements Fault {}

    /** Something is done first, then nothing reaches Coolify. */
    record DoBefore(Runnable action) implements Fault {}

    /** Coolify acts, then something is done, and its answer is lost. */
    record DoAfter(Runnable action) implements Fault {}

    /** Held back until the gate opens, then forwarded as if nothing had been. */
    record HoldBefore(CountDownLatch gate) implements Fault {}

    /** Coolify acts; its answer is held back until the gate opens. */
    record HoldAfter(CountDownLatch gate) implements Fault {}

    /** Coolify never hears of it; this is answered in its place. */
    record Instead(Answer answer) implements Fault {}

    /** Coolify acts, and its answer is changed on the way. */
    record Changed(UnaryOperator<Answer> change) implements Fault {}

    /** Coolify acts; its answer arrives a byte at a time, so slowly that nobody should wait for it. */
    record Drip() implements Fault {}
}
