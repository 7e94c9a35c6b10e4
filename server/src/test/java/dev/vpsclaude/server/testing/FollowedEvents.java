package dev.vpsclaude.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A stream of server-sent events that somebody reads, with all that has come so far. */
public final class FollowedEvents implements AutoCloseable {

    private final InputStream body;
    private final List<PushedEvent> events = new CopyOnWriteArrayList<>();

    private volatile boolean ended;

    private FollowedEvents(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(() -> {
            PushedEvent.readAll(body, events::add);
            ended = true;
        });
    }

    /** Returns once the server follows, so that nothing that happens from now on is missed. */
    static FollowedEvents open(HttpRequest.Builder request) {
        HttpRequest asked = request.header("Accept", "text/event-stream").build();
        HttpResponse<InputStream> response =
                Http.CLIENT.sendAsync(asked, BodyHandlers.ofInputStream()).join();
        assertThat(response.statusCode()).isEqualTo(200);
        return new FollowedEvents(response.body());
    }

    public List<PushedEvent> events() {
        return List.copyOf(events);
    }

    /** Whether the platform has ended it. */
    public boolean hasEnded() {
        return ended;
    }

    /** The first event of this kind, waited for. */
    public PushedEvent next(String what, Predicate<PushedEvent> wanted) {
        await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events.stream().anyMatch(wanted));
        return events.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** The newest id that has come: what a browser sends when it comes back. */
    public String lastId() {
        return events.stream()
                .map(PushedEvent::id)
                .filter(id -> !id.isEmpty())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public void close() throws java.io.IOException {
        body.close();
    }
}
