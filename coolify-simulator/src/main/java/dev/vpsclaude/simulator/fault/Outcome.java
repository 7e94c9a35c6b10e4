package dev.vpsclaude.simulator.fault;

import dev.vpsclaude.simulator.http.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What became of a request.
 *
 * @param answer what is delivered, and how
 * @param acted Coolify's own answer, if the request came that far
 * @param faults the ids of the switches that had a part in it
 */
public record Outcome(Answer answer, Optional<Answer> acted, List<String> faults) {

    static Outcome without(Answer instead, List<String> faults) {
        return new Outcome(instead, Optional.empty(), faults);
    }
}
