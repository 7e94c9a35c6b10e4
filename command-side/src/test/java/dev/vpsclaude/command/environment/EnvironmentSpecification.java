package dev.vpsclaude.command.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import java.util.List;

/** The rules with nothing around them: given what happened, when a command comes, then what it makes true. */
final class EnvironmentSpecification {

    private EnvironmentSpecification() {}

    static Given givenNothing() {
        return new Given(new EnvironmentState.Absent());
    }

    static Given given(List<EnvironmentEvent> history) {
        return givenNothing().and(history);
    }

    /** Some history. */
    record Given(EnvironmentState state) {

        Given and(EnvironmentEvent... events) {
            return and(List.of(events));
        }

        When when(EnvironmentCommand command) {
            return new When(state, command);
        }

        private Given and(List<EnvironmentEvent> events) {
            EnvironmentState now = state;
            for (EnvironmentEvent event : events) {
                now = EnvironmentEvolution.evolve(now, event);
            }
            return new Given(now);
        }
    }

    /** Some history, and a command that has not been decided yet. */
    record When(EnvironmentState state, EnvironmentCommand command) {

        /** Just these events, and the history continues with them. */
        Given then(EnvironmentEvent... events) {
            assertThat(decide()).containsExactly(events);
            return new Given(state).and(events);
        }

        /** It is so already, or comes too late. */
        void thenNothing() {
            assertThat(decide()).as("events").isEmpty();
        }

        void thenRefused(Refusal refusal) {
            assertThatExceptionOfType(CommandRefused.class)
                    .isThrownBy(this::decide)
                    .extracting(CommandRefused::refusal)
                    .isEqualTo(refusal);
        }

        private List<EnvironmentEvent> decide() {
            return EnvironmentDecider.decide(state, command, (owner, spec) -> EnvironmentExamples.EQUIPMENT);
        }
    }
}
