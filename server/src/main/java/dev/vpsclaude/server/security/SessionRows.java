package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.security.Caller.Role;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request reads of its session: its attributes, and as one more of them the person as they are now. */
final class SessionRows {

    /** Whose session it is. Spring Session keeps this attribute in {@code principal_name} as well. */
    static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    /** Never written, as it comes with every reading. */
    static final String CALLER = "caller";

    /** One question for session and person, since every request asks it. */
    static final String READ = """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                   a.attribute_name, a.attribute_bytes
            from spring_session s left join lateral (
                select attribute_name, attribute_bytes from spring_session_attributes
                where session_primary_id = s.primary_id and attribute_name <> 'origin'
                union all
                select 'caller', convert_to(
                    json_build_object('id', id, 'email', email, 'username', username, 'name', name, 'role', role,
                        'session', s.primary_id)::text,
                    'UTF8')
                from account where id = s.principal_name::uuid and suspended_at is null and closing_at is null) a on true
            where s.session_id = ?
            """;

    /** Where it was begun, as {@link SessionOrigin} writes it. Written once, and read only when sessions are listed. */
    static final String ORIGIN = "origin";

    private static final JsonMapper JSON = new JsonMapper();

    private SessionRows() {}

    static Caller caller(String attribute) {
        JsonNode person = JSON.readTree(attribute);
        return new Caller(
                new UserId(UUID.fromString(person.required("id").stringValue())),
                person.required("email").stringValue(),
                person.required("username").stringValue(),
                person.required("name").stringValue(),
                Role.stored(person.required("role").stringValue()),
                new Access.Session(UUID.fromString(person.required("session").stringValue())));
    }
}
