package dev.vpsclaude.server.repeat;

import dev.vpsclaude.server.command.RepeatableRequest;
import java.util.UUID;

/** What is to be done with a request that has a key. */
public sealed interface Turn {

    /** Carry it out. */
    record Begin(UUID claim, UUID id, boolean again) implements Turn {

        /** The ids of what it makes follow from this. */
        public RepeatableRequest request() {
            return new RepeatableRequest(id, again);
        }
    }

    /** It was carried out: give its answer again. */
    record Answered(KeptAnswer answer) implements Turn {}

    /** It is being carried out, here or on another node. */
    record InFlight() implements Turn {}

    /** The key belongs to another request. */
    record Reused() implements Turn {}
}
