package dev.vpsclaude.server.security;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Reads a session with every request but writes it only when there is something to write: a request that changes nothing
 * costs no write to the database. A session ends at the latest twelve hours after it began.
 */
final class QuietSessions<S extends Session> implements SessionRepository<QuietSession<S>> {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final SessionRepository<S> sessions;
    private final Clock clock;

    QuietSessions(SessionRepository<S> sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(sessions.createSession(), true);
    }

    @Override
    public void save(QuietSession<S> session) {
        if (session.hasChanged()) {
            sessions.save(session.session());
        }
    }

    @Override
    public @Nullable QuietSession<S> findById(String id) {
        S found = sessions.findById(id);
        return found == null || isTooOld(found) ? null : new QuietSession<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    private boolean isTooOld(S session) {
        return session.getCreationTime().plus(LONGEST).isBefore(clock.instant());
    }
}
