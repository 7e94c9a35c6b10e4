package dev.vpsclaude.server.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that takes note of being used once a minute at the most, and knows whether there is anything to write. */
final class QuietSession implements Session {

    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final Session session;
    private final boolean found;
    private boolean changed;

    QuietSession(Session session, boolean isNew) {
        this.session = session;
        this.found = !isNew;
        this.changed = isNew;
    }

    Session session() {
        return session;
    }

    /** The request named it, so that it will be looked for once more when it has been saved. */
    boolean wasFound() {
        return found;
    }

    boolean hasChanged() {
        return changed;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (Duration.between(session.getLastAccessedTime(), time).compareTo(ENOUGH) >= 0) {
            changed = true;
            session.setLastAccessedTime(time);
        }
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
