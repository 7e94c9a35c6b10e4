package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentStanding;
import dev.vpsclaude.messages.environment.StandingQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;

/** Axon's own query bus, with somebody behind it who knows a few environments and what was asked. */
final class KnownStandings implements AutoCloseable {

    final Map<EnvironmentId, EnvironmentStanding> known = new HashMap<>();
    final List<Set<EnvironmentId>> asked = new CopyOnWriteArrayList<>();
    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final Registration registration;

    KnownStandings() {
        registration =
                bus.subscribe(StandingQuery.ShowStandings.class.getName(), StandingQuery.Standings.class, query -> {
                    asked.add(((StandingQuery.ShowStandings) query.getPayload()).environments());
                    return new StandingQuery.Standings(known);
                });
    }

    Standings standings() {
        return new Standings(DefaultQueryGateway.builder().queryBus(bus).build());
    }

    @Override
    public void close() {
        registration.cancel();
    }
}
