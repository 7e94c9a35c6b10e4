package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.account.TokenId;
import dev.vpsclaude.server.security.Access;
import dev.vpsclaude.server.security.TokenCallers;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets open streams show signs of life, which proxies and readers need. Ends them when the platform stops, and at the next
 * sign of life after the token that they were opened with has ended.
 */
@Component
class Heartbeat implements SmartLifecycle {

    private static final int SECONDS = 15;

    private final Map<Follower, Access> followers = new ConcurrentHashMap<>();
    private final TokenCallers tokens;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heartbeat").daemon().factory());
    private volatile boolean running;

    Heartbeat(TokenCallers tokens) {
        this.tokens = tokens;
    }

    /** @param access how its reader has come in */
    void keep(Follower follower, Access access) {
        followers.put(follower, access);
    }

    /** One question for the tokens of all streams, and none when there is no such stream. */
    void beat() {
        Map<Follower, Access> open = Map.copyOf(followers);
        Set<TokenId> good = good(open.values());
        open.forEach((follower, access) -> {
            if (access instanceof Access.Token token && !good.contains(token.id())) {
                follower.close();
            }
            if (!follower.beat()) {
                followers.remove(follower);
            }
        });
    }

    /** While the database does not answer, nothing is pushed either, and the next time is soon. */
    private Set<TokenId> good(Collection<Access> accesses) {
        Set<TokenId> inUse = accesses.stream()
                .flatMap(access -> access instanceof Access.Token token ? Stream.of(token.id()) : Stream.of())
                .collect(Collectors.toSet());
        try {
            return tokens.stillGood(inUse);
        } catch (DataAccessException e) {
            return inUse;
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
