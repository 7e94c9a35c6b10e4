package dev.vpsclaude.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.origin.OriginKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final Map<String, String> OF_A_PERSON =
            Map.of("actor", "usr_1", "via", "token:vpsc_ab", "address", "::1", "request", "00ff", "reason", "Because.");

    private final Origins origins = new Origins();

    /** They stand beside every event that was ever stored. */
    @Test
    void the_stored_names_never_change() {
        assertThat(OriginKey.values())
                .extracting(OriginKey::key)
                .containsExactly("actor", "via", "address", "request", "reason", "traceId", "correlationId");
    }

    @Test
    void the_events_of_a_command_are_its_senders_and_begin_a_correlation() {
        var command = command(OF_A_PERSON);

        Map<String, Object> expected = new HashMap<>(OF_A_PERSON);
        expected.put("traceId", command.getIdentifier());
        assertThat(origins.correlationDataFor(command)).isEqualTo(expected);
    }

    @Test
    void what_comes_of_an_event_the_process_wants_because_of_it() {
        var event = new GenericEventMessage<>(
                "e-1", "payload", Map.of("actor", "usr_1", "via", "session", "traceId", "c-1"), Instant.EPOCH);

        assertThat(origins.correlationDataFor(event))
                .isEqualTo(Map.of("actor", "system:process", "traceId", "c-1", "correlationId", "e-1"));
    }

    @Test
    void a_command_of_a_process_hands_on_the_event_and_not_itself() {
        var command = command(Map.of("actor", "system:process", "traceId", "c-1", "correlationId", "e-1"));

        assertThat(origins.correlationDataFor(command))
                .isEqualTo(Map.of("actor", "system:process", "traceId", "c-1", "correlationId", "e-1"));
    }

    @Test
    void a_time_that_is_over_is_wanted_by_the_timer_because_of_what_set_it() {
        var deadline = new GenericDeadlineMessage<>(
                "stop", "payload", Map.of("actor", "system:process", "traceId", "c-1", "correlationId", "e-1"));

        assertThat(origins.correlationDataFor(deadline))
                .isEqualTo(Map.of("actor", "system:timer", "traceId", "c-1", "correlationId", "e-1"));
    }

    /** The first releases stored no more than these two. */
    @Test
    void an_event_without_an_origin_is_readable() {
        var old = new GenericEventMessage<>(
                "e-1", "payload", Map.of("traceId", "c-1", "correlationId", "cmd-1"), Instant.EPOCH);
        var older = new GenericEventMessage<>("e-0", "payload", Map.of(), Instant.EPOCH);

        assertThat(origins.correlationDataFor(old))
                .isEqualTo(Map.of("actor", "system:process", "traceId", "c-1", "correlationId", "e-1"));
        assertThat(origins.correlationDataFor(older))
                .isEqualTo(Map.of("actor", "system:process", "traceId", "e-0", "correlationId", "e-0"));
    }

    private static GenericCommandMessage<String> command(Map<String, String> metadata) {
        return new GenericCommandMessage<>("payload", metadata);
    }
}
