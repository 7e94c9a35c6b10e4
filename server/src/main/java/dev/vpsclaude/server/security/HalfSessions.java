package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions of those whose password was right and who still owe a code. Such a session says under a name of its own whose it may
 * become, and has no principal: to everything that asks who is calling ({@link SessionCallers}, {@link SessionRows}) it is
 * nobody's.
 */
@Component
public class HalfSessions {

    static final String ATTRIBUTE = "owes-code";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    HalfSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins one in place of a session that was there before. */
    public void begin(UserId user, HttpServletRequest request) {
        HttpSession session = SessionCallers.another(request);
        session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        session.setAttribute(ATTRIBUTE, user.uuid().toString());
    }

    /** Who owes a code; nobody once five minutes are over. */
    public Optional<UserId> owing(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(this::isYoung)
                .map(session -> (String) session.getAttribute(ATTRIBUTE))
                .map(id -> new UserId(UUID.fromString(id)));
    }

    /** Ends those in which somebody owes a code: the password that was right may be another one by now. */
    void end(UserId user) {
        jdbc.sql(
                        "delete from spring_session where primary_id in (select session_primary_id from spring_session_attributes"
                                + " where attribute_name = 'owes-code' and attribute_bytes = convert_to(?, 'UTF8'))")
                .param(user.uuid().toString())
                .update();
    }

    private boolean isYoung(HttpSession session) {
        return clock.instant()
                .isBefore(Instant.ofEpochMilli(session.getCreationTime()).plus(PATIENCE));
    }
}
