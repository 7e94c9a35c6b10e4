package dev.vpsclaude.server.environment;

import dev.vpsclaude.server.security.Access;
import dev.vpsclaude.server.security.OpenAccess;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets open streams show signs of life, which proxies and readers need. Ends them when the platform stops, and at the next
 * sign of life after the session or the token that they were opened with has ended.
 */
@Component
class Heartbeat implements SmartLifecycle {

    private static final int SECONDS = 15;

    private final Map<Follower, Access> followers = new ConcurrentHashMap<>();
    private final OpenAccess access;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heartbeat").daemon().factory());
    private volatile boolean running;

    Heartbeat(OpenAccess access) {
        this.access = access;
    }

    /** @param reader how its reader has come in */
    void keep(Follower follower, Access reader) {
        followers.put(follower, reader);
    }

    /** Asks once for all streams, and nothing when there is none. */
    void beat() {
        Map<Follower, Access> open = Map.copyOf(followers);
        Set<Access> good = good(Set.copyOf(open.values()));
        open.forEach((follower, reader) -> {
            if (!good.contains(reader)) {
                follower.close();
            }
            if (!follower.beat()) {
                followers.remove(follower);
            }
        });
    }

    /** While the database does not answer, nothing is pushed either, and the next time is soon. */
    private Set<Access> good(Set<Access> readers) {
        try {
            return access.stillOpen(readers);
        } catch (DataAccessException e) {
            return readers;
        }
    }

    @Override
    public void start() {
        running = true;
        clock.scheduleAtFixedRate(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Before the web server waits for its last requests, of which an open stream would be one for ever. */
    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        followers.keySet().forEach(Follower::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
