package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentStanding;
import dev.vpsclaude.messages.environment.StandingQuery;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;

/** Asks those who know the history how environments stand. */
record Standings(QueryGateway queries) {

    Map<EnvironmentId, EnvironmentStanding> of(Set<EnvironmentId> environments) {
        return queries.query(new StandingQuery.ShowStandings(environments), StandingQuery.Standings.class)
                .join()
                .known();
    }
}
