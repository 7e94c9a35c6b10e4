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
final class QuietSessions implements SessionRepository<QuietSession> {

    static final Duration LONGEST = Duration.ofHours(12);

    private final SessionRepository<Session> sessions;
    private final Clock clock;

    /** Spring looks again for what it has just saved, to see whether the request's id is still that of the session. */
    private final ThreadLocal<@Nullable QuietSession> justSaved = new ThreadLocal<>();

    /** What {@code sessions} is given to save are only sessions that it made or found itself. */
    @SuppressWarnings("unchecked")
    QuietSessions(SessionRepository<? extends Session> sessions, Clock clock) {
        this.sessions = (SessionRepository<Session>) sessions;
        this.clock = clock;
    }

    @Override
    public QuietSession createSession() {
        return new QuietSession(sessions.createSession(), true);
    }

    @Override
    public void save(QuietSession session) {
        if (session.hasChanged()) {
            sessions.save(session.session());
        }
        if (session.wasFound()) {
            justSaved.set(session);
        }
    }

    @Override
    public @Nullable QuietSession findById(String id) {
        QuietSession saved = justSaved.get();
        justSaved.remove();
        return saved != null && saved.getId().equals(id) ? saved : read(id);
    }

    /** What one request has saved and nobody has looked for must not answer another one on the same thread. */
    void forgetJustSaved() {
        justSaved.remove();
    }

    private @Nullable QuietSession read(String id) {
        Session found = sessions.findById(id);
        return found == null || isTooOld(found) ? null : new QuietSession(found, false);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    private boolean isTooOld(Session session) {
        return session.getCreationTime().plus(LONGEST).isBefore(clock.instant());
    }
}
