package dev.vpsclaude.messages.environment;

import java.util.Map;
import java.util.Set;

/** What the platform's own parts ask about environments, whosever they are. The answers are not for their owners. */
public sealed interface StandingQuery {

    /** How these environments stand. Answered with standings. */
    record ShowStandings(Set<EnvironmentId> environments) implements StandingQuery {
        public ShowStandings {
            environments = Set.copyOf(environments);
        }
    }

    /** Those that are known, by their ids; what is missing has never been there. */
    record Standings(Map<EnvironmentId, EnvironmentStanding> known) {
        public Standings {
            known = Map.copyOf(known);
        }
    }
}
