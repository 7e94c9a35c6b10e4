package dev.vpsclaude.simulator.http;

import java.time.Duration;

/** How much of an answer reaches the other side, and how fast. */
public sealed interface Delivery {

    record Whole() implements Delivery {}

    /** The connection ends without a word. */
    record Dropped() implements Delivery {}

    /** The head promises everything, and the connection ends after so many bytes of the body. */
    record Truncated(int bytes) implements Delivery {}

    /** So much white space in front that a reader without a limit fills its memory; the rest is as it was. */
    record Padded(long bytes) implements Delivery {}

    /** A few bytes at a time, with a pause after each piece, so that no read times out and the call never ends. */
    record Trickled(int piece, Duration pause) implements Delivery {}
}
