package dev.vpsclaude.simulator.model;

import java.util.Set;

/** A token as it is sent, {@code <id>|<secret>}, and what it may do. */
public record ApiToken(String text, Set<Ability> abilities) {

    /** What the contract tells an operator to give a deploying client (section 1.3). */
    public static ApiToken forDeploying(String text) {
        return new ApiToken(text, Set.of(Ability.READ, Ability.WRITE, Ability.DEPLOY));
    }

    public boolean can(Ability ability) {
        return ability.grantedBy(abilities);
    }

    @Override
    public String toString() {
        return "ApiToken" + abilities;
    }
}
