package dev.vpsclaude.saga.account;

import dev.vpsclaude.messages.account.AccountQuery.Belongings;
import dev.vpsclaude.messages.account.AccountQuery.ListBelongings;
import dev.vpsclaude.messages.account.Reason;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.test.saga.SagaTestFixture;

/** Ada has what a test says that she has. */
final class AccountExamples {

    static final UserId ADA = new UserId(new UUID(1, 1));
    static final UserId GRACE = new UserId(new UUID(1, 2));
    static final Reason REASON = Reason.of("Asked for by mail.");
    static final SkillId HER_SKILL = new SkillId(new UUID(1, 3));
    static final McpServerId HER_SERVER = new McpServerId(new UUID(1, 4));

    private Belongings belongings = has();

    <T> SagaTestFixture<T> fixtureFor(Class<T> saga) {
        SagaTestFixture<T> fixture = new SagaTestFixture<>(saga);
        fixture.registerResource(answering());
        return fixture;
    }

    void now(EnvironmentId... environments) {
        belongings = has(environments);
    }

    private static Belongings has(EnvironmentId... environments) {
        return new Belongings(List.of(environments), List.of(HER_SKILL), List.of(HER_SERVER), 5);
    }

    private QueryGateway answering() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.subscribe(ListBelongings.class.getName(), Belongings.class, query -> belongings);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }
}
