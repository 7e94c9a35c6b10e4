package dev.vpsclaude.server.badinput;

import dev.vpsclaude.server.badinput.Attempt.Change;
import dev.vpsclaude.server.badinput.Place.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Whether a text that was accepted comes back as it was sent, letter by letter. */
final class Returned {

    private final Cast cast;
    private final String host;

    Returned(Cast cast, String host) {
        this.cast = cast;
        this.host = host;
    }

    Optional<String> complaint(Attempt attempt, Asked asked, Reply reply, Wire wire) {
        if (attempt.changes().size() != 1 || attempt.who() == Who.ANONYMOUS) {
            return Optional.empty();
        }
        Change change = attempt.changes().getFirst();
        String path = whereItIs(attempt, asked, reply);
        if (change.place().kind() != Kind.FIELD
                || change.place().steps().size() != 1
                || !change.payload().value().isString()
                || path.isEmpty()) {
            return Optional.empty();
        }
        return compared(
                change, read(attempt.who(), path, reply.json().path("version").asLong(0), wire));
    }

    private static Optional<String> compared(Change change, JsonNode there) {
        JsonNode value = there.path(change.place().name());
        return value.isString() && !value.asString().equals(change.payload().text())
                ? Optional.of("it came back as another text")
                : Optional.empty();
    }

    private static String whereItIs(Attempt attempt, Asked asked, Reply reply) {
        String location = reply.header("Location");
        if (reply.status() == 201 && location.startsWith("/api/v1/")) {
            return location;
        }
        return attempt.operation().method().equals("PATCH") ? asked.target() : "";
    }

    /** As it is once the change has arrived. */
    private JsonNode read(Who who, String path, long version, Wire wire) {
        Asked question = cast.as(who, new Asked("GET", path, Map.of(), null));
        try {
            JsonNode there = Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(
                            () -> wire.send(question.bytes(host)).json(),
                            json -> json.path("version").asLong(-1) >= version);
            // What came later may be another request's text.
            return there.path("version").asLong(-1) == version ? there : MissingNode.getInstance();
        } catch (ConditionTimeoutException goneMeanwhile) {
            return MissingNode.getInstance();
        }
    }
}
