package dev.vpsclaude.server.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.Refusal.AccountBeingDeleted;
import dev.vpsclaude.messages.Refusal.TooManyEnvironments;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.server.equipment.Race;
import dev.vpsclaude.server.quota.Quotas;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is promised about the last place when two transactions want it; one of them has not ended yet. */
class EnvironmentPlacesTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final JdbcClient jdbc = platform.jdbc();
    private final SubdomainTable subdomains =
            new SubdomainTable(jdbc, new ReservedSubdomains(jdbc), Duration.ofDays(30));
    private final EnvironmentPlaces places = new EnvironmentPlaces(new Quotas(jdbc), subdomains);
    private final Race race = Race.on(platform);
    private final UserId ada = UserId.of(Person.signUp(platform).id());

    @BeforeEach
    void allowTwo() {
        jdbc.sql("insert into account_quota (account, name, most) values (?, 'ENVIRONMENTS', 2)")
                .param(ada.uuid())
                .update();
        race.transactions().executeWithoutResult(work -> take());
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from subdomain_claim where owner = ?")
                .param(ada.uuid())
                .update();
    }

    @Test
    void the_last_place_is_given_once() {
        var second = race.whileUnderWay(this::take, this::take);
        Race.refused(new TooManyEnvironments(2, 2), second::join);
        assertThat(subdomains.count(ada)).isEqualTo(2);
    }

    @Test
    void whoever_has_more_than_is_allowed_by_now_keeps_it_and_gets_nothing_new() {
        race.transactions().executeWithoutResult(work -> take());
        jdbc.sql("update account_quota set most = 1 where account = ?")
                .param(ada.uuid())
                .update();
        Race.refused(new TooManyEnvironments(2, 1), () -> race.transactions().executeWithoutResult(work -> take()));
    }

    @Test
    void nothing_is_given_to_whose_account_is_about_to_go_away() {
        Quotas quotas = new Quotas(jdbc);
        var second = race.whileUnderWay(
                () -> {
                    quotas.waitForOthers(ada);
                    jdbc.sql("update account set closing_at = clock_timestamp() where id = ?")
                            .param(ada.uuid())
                            .update();
                },
                this::take);
        Race.refused(new AccountBeingDeleted(), second::join);
    }

    private void take() {
        places.require(ada);
        String label = "p-" + UUID.randomUUID().toString().substring(0, 13);
        subdomains.claim(Subdomain.of(label), new EnvironmentId(UUID.randomUUID()), ada);
    }
}
