package offending.command;

import java.time.Instant;
import java.util.UUID;

final class HastyDecider {
    String decide() {
        return Instant.now() + UUID.randomUUID().toString();
    }
}
