package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of people, to be shown and ended. One that is ended is nobody's from its next request on, on every node. */
@Component
public class OpenSessions {

    /**
     * One of them.
     *
     * @param id by which its owner ends it; it opens nothing
     * @param present whether the request that asks came with it
     */
    public record OpenSession(UUID id, Instant begunAt, Instant lastUsedAt, SessionOrigin origin, boolean present) {}

    private static final String LIST = """
            select s.primary_id, s.creation_time, s.last_access_time, s.session_id = :present as present,
                   convert_from(o.attribute_bytes, 'UTF8') as origin
            from spring_session s left join spring_session_attributes o
                on o.session_primary_id = s.primary_id and o.attribute_name = 'origin'
            where s.principal_name = :person
              and s.expiry_time > :now and s.creation_time > :oldest
            order by s.last_access_time desc
            """;

    private static final String STILL_OPEN = """
            select primary_id from spring_session
            where primary_id in (:sessions) and expiry_time > :now and creation_time > :oldest
            """;

    private final JdbcClient jdbc;
    private final HalfSessions halves;

    OpenSessions(JdbcClient jdbc, HalfSessions halves) {
        this.jdbc = jdbc;
        this.halves = halves;
    }

    /** Those of one person that have not ended, last used first. */
    public List<OpenSession> of(UserId person, HttpServletRequest request) {
        long now = System.currentTimeMillis();
        return jdbc.sql(LIST)
                .param("present", presentId(request))
                .param("person", person.uuid().toString())
                .param("now", now)
                .param("oldest", now - QuietSessions.LONGEST.toMillis())
                .query(OpenSessions::session)
                .list();
    }

    /** Those of these that have not ended. */
    Set<UUID> stillOpen(Set<UUID> sessions) {
        long now = System.currentTimeMillis();
        return sessions.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(STILL_OPEN)
                        .param("sessions", sessions.stream().map(UUID::toString).toList())
                        .param("now", now)
                        .param("oldest", now - QuietSessions.LONGEST.toMillis())
                        .query((row, number) -> UUID.fromString(row.getString("primary_id")))
                        .list());
    }

    /** Ends one session of a person. @return whether there was such a one */
    public boolean end(UserId person, UUID session) {
        return jdbc.sql("delete from spring_session where principal_name = ? and primary_id = ?")
                        .params(person.uuid().toString(), session.toString())
                        .update()
                > 0;
    }

    /** Ends all sessions of a person, and those that owe a code. @return how many they were logged in with */
    public int endAll(UserId person) {
        halves.end(person);
        return jdbc.sql("delete from spring_session where principal_name = ?")
                .param(person.uuid().toString())
                .update();
    }

    /** Ends all sessions of a person but that of the request. */
    public void endOthers(UserId person, HttpServletRequest request) {
        halves.end(person);
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(person.uuid().toString(), presentId(request))
                .update();
    }

    private static String presentId(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(HttpSession::getId)
                .orElse("");
    }

    private static OpenSession session(ResultSet row, int number) throws SQLException {
        String origin = row.getString("origin");
        return new OpenSession(
                UUID.fromString(row.getString("primary_id")),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                SessionOrigin.read(origin == null ? "" : origin),
                row.getBoolean("present"));
    }
}
