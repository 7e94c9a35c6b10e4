package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** An application as far as we care; texts are empty where Coolify gave none. */
record CoolifyApplication(
        ApplicationId id,
        String name,
        String description,
        String domains,
        String ports,
        CoolifyApplicationState state,
        String createdAt) {

    /** Empty where Coolify gave no time, or none that can be read. */
    Optional<Instant> created() {
        try {
            return Optional.of(Instant.parse(createdAt));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
