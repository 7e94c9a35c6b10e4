package dev.vpsclaude.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.Refusal.LastAdministrator;
import dev.vpsclaude.messages.account.AccountCommand;
import dev.vpsclaude.messages.account.AccountCommand.DeleteAccount;
import dev.vpsclaude.messages.account.AccountCommand.GrantRole;
import dev.vpsclaude.messages.account.AccountCommand.SuspendAccount;
import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.Reason;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.command.Commands;
import dev.vpsclaude.server.equipment.Race;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two administrators decide about each other at the same time, and nobody else is one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsRaceTest {

    private static final Reason REASON = Reason.of("A test.");

    /** What the one decides about the other. */
    interface Deciding {
        AccountCommand about(UserId account, UserId administrator);
    }

    private final RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private final Commands commands = platform.bean(Commands.class);
    private final Race race = Race.on(platform);
    private UserId ada = new UserId(new UUID(0, 0));
    private UserId bob = ada;

    @BeforeEach
    void twoAdministratorsAndNoOthers() {
        platform.jdbc().sql("update account set role = 'user'").update();
        ada = UserId.of(Person.administrator(platform).id());
        bob = UserId.of(Person.administrator(platform).id());
    }

    @AfterAll
    void end() {
        platform.remove();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void one_of_them_is_left(Deciding deciding) {
        var second = race.whileUnderWay(
                () -> commands.send(deciding.about(bob, ada)), () -> commands.send(deciding.about(ada, bob)));

        Refusal last = new LastAdministrator();
        Race.refused(last, second::join);
        assertThat(platform.jdbc()
                        .sql(
                                "select id from account where role = 'admin' and suspended_at is null and closing_at is null")
                        .query(UUID.class)
                        .list())
                .containsExactly(ada.uuid());
    }

    static Stream<Deciding> decisions() {
        return Stream.of(
                (account, administrator) -> new GrantRole(account, administrator, AccountRole.USER, REASON),
                (account, administrator) -> new SuspendAccount(account, administrator, REASON, false),
                (account, administrator) -> new DeleteAccount(account, administrator, REASON));
    }
}
