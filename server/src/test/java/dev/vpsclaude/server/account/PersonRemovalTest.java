package dev.vpsclaude.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class PersonRemovalTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person person = Person.signUp(platform);

    @Test
    void what_knows_the_address_of_a_person_goes_with_them() {
        String mail = person.username() + "@example.org";
        invite(administrator, "other-" + mail);
        platform.jdbc()
                .sql("update invitation set email = ? where email = ?")
                .params(mail.toUpperCase(java.util.Locale.ROOT), "other-" + mail)
                .update();
        logInWrongly(mail);

        platform.bean(PersonRemoval.class).remove(UserId.of(person.id()));

        assertThat(count("invitation where lower(email) = ?", mail)).isZero();
        assertThat(count("throttle where key = ?", LoginThrottle.ofAccount(mail)))
                .isZero();
    }

    @Test
    void nobody_comes_in_any_more_by_an_invitation_of_somebody_who_is_gone() {
        String mail = "guest-of-" + administrator.username() + "@example.org";
        invite(administrator, mail);

        platform.bean(PersonRemoval.class).remove(UserId.of(administrator.id()));

        assertThat(count("invitation where email = ?", mail)).isZero();
    }

    private static void invite(Person administrator, String mail) {
        administrator
                .post("/api/v1/admin/invitations", "{\"email\": \"%s\"}".formatted(mail))
                .expect(201);
    }

    private void logInWrongly(String mail) {
        Http.send(Http.request(URI.create(platform.address() + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"email\":\"%s\",\"password\":\"wrong\"}".formatted(mail))))
                .expectProblem(401, "bad_credentials");
        assertThat(count("throttle where key = ?", LoginThrottle.ofAccount(mail)))
                .isOne();
    }

    private int count(String from, String value) {
        return platform.jdbc()
                .sql("select count(*) from " + from)
                .param(value)
                .query(Integer.class)
                .single();
    }
}
