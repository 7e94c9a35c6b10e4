package dev.vpsclaude.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {

    private static final String TODAY = "$argon2id$v=19$m=19456,t=2,p=1$";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void a_password_is_kept_as_a_hash_that_costs_19_mebibytes_and_two_passes() {
        assertThat(hash()).startsWith(TODAY).doesNotContain(Person.PASSWORD);
    }

    @Test
    void a_hash_that_cost_less_is_made_anew_when_its_owner_logs_in() {
        keep(new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(Person.PASSWORD));

        person.logIn(platform);

        assertThat(hash()).startsWith(TODAY);
        person.logIn(platform);
    }

    @Test
    void a_hash_that_cost_as_much_stays() {
        String before = hash();

        person.logIn(platform);

        assertThat(hash()).isEqualTo(before);
    }

    private String hash() {
        return platform.jdbc()
                .sql("select password_hash from account where username = ?")
                .param(person.username())
                .query(String.class)
                .single();
    }

    private void keep(String hash) {
        platform.jdbc()
                .sql("update account set password_hash = ? where username = ?")
                .params(hash, person.username())
                .update();
    }
}
