package dev.vpsclaude.simulator.fault;

import dev.vpsclaude.simulator.http.Answer;
import java.time.Duration;

/**
 * What goes wrong with one request. Pauses are those of the wall clock, whatever the simulator's speed:
 * they are there for the patience of clients.
 */
public sealed interface Fault {

    /** Another answer in the place of Coolify's: a proxy's HTML, a 500, a 429 with Retry-After. */
    record Answering(When when, Answer answer) implements Fault {}

    /** Nothing happens for so long, or until the switch is cleared. */
    record Stalling(When when, Duration atMost) implements Fault {}

    /** The connection ends without an answer; after acting, this is the lost answer. */
    record Dropping(When when) implements Fault {}

    /** The connection ends after so many bytes of the body, and before its last one in any case. */
    record Truncating(int bytes) implements Fault {}

    /** An answer of more than so many bytes. */
    record Inflating(long bytes) implements Fault {}

    /** An answer a few bytes at a time. */
    record Trickling(int piece, Duration pause) implements Fault {}

    /** An answer that cannot be understood. */
    record Garbling(Garbage garbage) implements Fault {}
}
