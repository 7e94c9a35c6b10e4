package dev.vpsclaude.server.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.SubdomainReserved;
import dev.vpsclaude.messages.Refusal.SubdomainTaken;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubdomainTableTest {

    private static final Duration QUARANTINE = Duration.ofDays(30);

    private final JdbcClient jdbc = RunningPlatform.shared().jdbc();
    private final SubdomainTable subdomains = new SubdomainTable(jdbc, new ReservedSubdomains(jdbc), QUARANTINE);
    private final Subdomain subdomain =
            Subdomain.of("q-" + UUID.randomUUID().toString().substring(0, 13));
    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final EnvironmentId first = new EnvironmentId(UUID.randomUUID());
    private final EnvironmentId second = new EnvironmentId(UUID.randomUUID());

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from subdomain_claim where subdomain = ?")
                .param(subdomain.text())
                .update();
    }

    @Test
    void what_is_in_use_is_refused_to_everybody() {
        subdomains.claim(subdomain, first, ada);

        assertThat(subdomains.isTaken(subdomain, ada)).isTrue();
        assertRefused(ada);
        assertRefused(bob);
    }

    @Test
    void what_was_given_back_its_owner_may_have_again_at_once() {
        subdomains.claim(subdomain, first, ada);
        subdomains.release(subdomain, first);
        assertThat(subdomains.isTaken(subdomain, ada)).isFalse();

        subdomains.claim(subdomain, second, ada);

        assertRefused(ada);
    }

    @Test
    void what_was_given_back_is_kept_from_others_for_the_quarantine() {
        subdomains.claim(subdomain, first, ada);
        subdomains.release(subdomain, first);
        releasedAgo(QUARANTINE.minusMinutes(1));
        assertThat(subdomains.isTaken(subdomain, bob)).isTrue();
        assertRefused(bob);

        releasedAgo(QUARANTINE);

        assertThat(subdomains.isTaken(subdomain, bob)).isFalse();
        subdomains.claim(subdomain, second, bob);
        assertRefused(ada);
    }

    @Test
    void what_is_reserved_is_refused_and_what_is_not_any_more_can_be_had() {
        jdbc.sql("insert into reserved_subdomain (label) values (?)")
                .param(subdomain.text())
                .update();
        assertThatThrownBy(() -> subdomains.claim(subdomain, first, ada))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new SubdomainReserved(subdomain)));

        jdbc.sql("delete from reserved_subdomain where label = ?")
                .param(subdomain.text())
                .update();

        subdomains.claim(subdomain, first, ada);
    }

    @Test
    void another_environment_cannot_give_it_back() {
        subdomains.claim(subdomain, first, ada);
        subdomains.release(subdomain, second);

        assertRefused(ada);
    }

    private void releasedAgo(Duration age) {
        jdbc.sql("update subdomain_claim set released_at = clock_timestamp() - ? * interval '1 second'"
                        + " where subdomain = ?")
                .params(age.toSeconds(), subdomain.text())
                .update();
    }

    private void assertRefused(UserId owner) {
        assertThatThrownBy(() -> subdomains.claim(subdomain, second, owner))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new SubdomainTaken(subdomain)));
    }
}
