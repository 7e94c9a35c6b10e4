package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionTest {

    private static final String ME = "/api/v1/auth/session";

    private final Person person = Person.signUp(RunningPlatform.shared());
    private final JdbcClient jdbc = RunningPlatform.shared().jdbc();

    @Test
    void a_request_that_changes_nothing_about_the_session_writes_nothing_about_it() {
        String before = rowVersion();
        person.get(ME).expect(200);
        person.create();
        assertThat(rowVersion()).isEqualTo(before);
    }

    @Test
    void a_session_that_is_used_is_noted_once_a_minute() {
        age("last_access_time", Duration.ofMinutes(2));
        String before = rowVersion();
        person.get(ME).expect(200);
        assertThat(rowVersion()).isNotEqualTo(before);
    }

    @Test
    void a_session_ends_twelve_hours_after_it_began_however_much_it_is_used() {
        age("creation_time", Duration.ofHours(12).minusMinutes(1));
        person.get(ME).expect(200);
        age("creation_time", Duration.ofHours(12).plusMinutes(1));
        person.get(ME).expectProblem(401, "unauthenticated");
    }

    @Test
    void a_session_ends_after_half_an_hour_without_use() {
        age("last_access_time", Duration.ofMinutes(31));
        person.get(ME).expectProblem(401, "unauthenticated");
    }

    @Test
    void a_person_is_read_anew_with_each_request() {
        jdbc.sql("update account set name = 'Ada \"the second\"', role = 'admin' where id = ?::uuid")
                .param(uuid())
                .update();
        Answer me = person.get(ME).expect(200);
        assertThat(me.json().at("/user/name").stringValue()).isEqualTo("Ada \"the second\"");
        assertThat(me.json().at("/user/role").stringValue()).isEqualTo("admin");
    }

    @Test
    void whoever_has_no_account_any_more_is_nobody() {
        jdbc.sql("delete from account where id = ?::uuid").param(uuid()).update();
        person.get(ME).expectProblem(401, "unauthenticated");
    }

    private String uuid() {
        return UserId.of(person.id()).uuid().toString();
    }

    /** PostgreSQL writes a new version of a row with each update. */
    private String rowVersion() {
        return jdbc.sql("select xmin::text from spring_session where principal_name = ?")
                .param(uuid())
                .query((row, number) -> row.getString(1))
                .single();
    }

    private void age(String column, Duration by) {
        jdbc.sql("update spring_session set " + column + " = ? where principal_name = ?")
                .params(Instant.now().minus(by).toEpochMilli(), uuid())
                .update();
    }
}
