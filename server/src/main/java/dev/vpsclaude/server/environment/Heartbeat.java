package dev.vpsclaude.server.environment;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets open streams show signs of life, which proxies and readers need, and ends them when the platform stops. */
@Component
class Heartbeat implements SmartLifecycle {

    private static final int SECONDS = 15;

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heartbeat").daemon().factory());
    private volatile boolean running;

    void keep(Follower follower) {
        followers.add(follower);
    }

    @Override
    public void start() {
        running = true;
        clock.scheduleAtFixedRate(() -> followers.removeIf(f -> !f.beat()), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Before the web server waits for its last requests, of which an open stream would be one for ever. */
    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        followers.forEach(Follower::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
