package dev.vpsclaude.server.webhook;

import dev.vpsclaude.server.webhook.Facts.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent.
 *
 * @param id the same however often it is sent, so that receivers know it again; without a full stop, which ends it in what is signed
 * @param position of the event; empty for a test
 */
record Message(String id, Optional<Long> position, String type, String json) {

    static final String TEST = "webhook-test";

    private record Body(
            @Nullable Long id,
            String type,
            Instant timestamp,
            @Nullable String environmentId,
            Map<String, Object> data) {}

    static Message of(long position, Instant at, Fact fact, JsonMapper json) {
        String type = fact.kind().word();
        Body body = new Body(position, type, at, fact.environment().text(), fact.data());
        return new Message("evt_" + position, Optional.of(position), type, json.writeValueAsString(body));
    }

    static Message test(Instant at, JsonMapper json) {
        Body body = new Body(null, TEST, at, null, Map.of());
        return new Message("test_" + UUID.randomUUID(), Optional.empty(), TEST, json.writeValueAsString(body));
    }
}
