package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.admin.Person.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of people, for administrators. */
@Component
class PeopleTable {

    private static final String PEOPLE = """
            select id, email, username, name, role, created_at, coalesce(closing_at, suspended_at) as since,
                case when closing_at is not null then 'DELETING' when suspended_at is not null then 'SUSPENDED'
                    else 'ACTIVE' end as state,
                (select count(*) from subdomain_claim where owner = account.id and released_at is null) as environments,
                (select count(*) from spring_session where principal_name = account.id::text
                    and expiry_time > extract(epoch from clock_timestamp()) * 1000) as sessions
            from account where true
            """;

    private static final Map<State, String> STATES = Map.of(
            State.ACTIVE, " and suspended_at is null and closing_at is null",
            State.SUSPENDED, " and suspended_at is not null and closing_at is null",
            State.DELETING, " and closing_at is not null");

    private static final String BEGINS =
            " and (lower(email) like :text or lower(username) like :text or lower(name) like :text)";

    private final JdbcClient jdbc;

    PeopleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who signed up last comes first. */
    List<Person> list(PeopleQuery query, int limit) {
        String where = query.text().map(text -> BEGINS).orElse("")
                + query.role().map(role -> " and role = :role").orElse("")
                + query.state().map(STATES::get).orElse("")
                + query.after().map(after -> " and id < :after").orElse("");
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit));
        query.text().ifPresent(text -> values.put("text", beginning(text)));
        query.role().ifPresent(role -> values.put("role", role.name().toLowerCase(Locale.ROOT)));
        query.after().ifPresent(after -> values.put("after", after.uuid()));
        return jdbc.sql(PEOPLE + where + " order by id desc limit :limit")
                .params(values)
                .query(PeopleTable::person)
                .list();
    }

    Optional<Person> find(UserId id) {
        return jdbc.sql(PEOPLE + " and id = :id")
                .param("id", id.uuid())
                .query(PeopleTable::person)
                .optional();
    }

    /** Those of them who are still there. */
    Map<UserId, Person> find(Collection<UserId> ids) {
        Map<UserId, Person> people = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(PEOPLE + " and id in (:ids)")
                    .param("ids", ids.stream().map(UserId::uuid).distinct().toList())
                    .query(PeopleTable::person)
                    .list()
                    .forEach(person -> people.put(person.id(), person));
        }
        return people;
    }

    /** How many administrators may come in. */
    int administrators() {
        return jdbc.sql("select count(*) from account where role = 'admin'" + STATES.get(State.ACTIVE))
                .query(Integer.class)
                .single();
    }

    /** How many accounts have been going away for longer than that. */
    int goingAwaySince(Instant before) {
        return jdbc.sql("select count(*) from account where closing_at < ?")
                .param(Timestamp.from(before))
                .query(Integer.class)
                .single();
    }

    /** What has a meaning in a pattern means itself here. */
    private static String beginning(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("username"),
                row.getString("name"),
                row.getString("role"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("since")),
                row.getInt("environments"),
                row.getInt("sessions"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
