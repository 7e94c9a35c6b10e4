package dev.vpsclaude.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody last proved who they are. It stands in the session, by the database's clock, which all nodes share. */
@Component
public class Freshness {

    static final String ATTRIBUTE = "confirmed";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    Freshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes note of a proof that was just given. @return until when it counts */
    public Instant confirm(HttpServletRequest request) {
        Instant now = now();
        request.getSession(true).setAttribute(ATTRIBUTE, String.valueOf(now.toEpochMilli()));
        return now.plus(LASTS);
    }

    /** Whether a proof was given a short while ago. A cookie that comes along with a token proves nothing. */
    boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        String confirmed = (String) session.getAttribute(ATTRIBUTE);
        return confirmed != null
                && now().isBefore(
                                Instant.ofEpochMilli(Long.parseLong(confirmed)).plus(LASTS));
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
