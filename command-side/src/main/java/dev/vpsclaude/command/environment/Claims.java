package dev.vpsclaude.command.environment;

import dev.vpsclaude.command.environment.EnvironmentState.Present;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import org.springframework.stereotype.Component;

/** What an environment holds that others may want too. It is settled in the transaction that stores its events. */
@Component
record Claims(Places places, Subdomains subdomains, Selections selections, Equipments equipments, Room room) {

    /** An environment that is going away selects nothing any more, but keeps its subdomain until it is gone. */
    void settle(EnvironmentState before, EnvironmentEvent event) {
        switch (event) {
            case EnvironmentCreated e -> {
                places.require(e.owner());
                subdomains.claim(e.subdomain(), e.environmentId(), e.owner());
                if (!selectsAlike(e.spec(), EnvironmentSpec.EMPTY)) {
                    selections.select(e.environmentId(), e.owner(), e.name(), e.spec());
                }
            }
            case EnvironmentRenamed e -> selections.rename(e.environmentId(), e.name());
            case EnvironmentReconfigured e -> select(((Present) before).box(), e);
            case DeploymentRequested e -> room.require(e.plan());
            case DeletionRequested e -> selections.release(e.environmentId());
            case EnvironmentDeleted e -> {
                subdomains.release(e.subdomain(), e.environmentId());
                selections.release(e.environmentId());
            }
            default -> {}
        }
    }

    private void select(Box box, EnvironmentReconfigured event) {
        if (!selectsAlike(event.spec(), box.spec())) {
            selections.select(box.id(), box.owner(), box.name(), event.spec());
        }
    }

    private static boolean selectsAlike(EnvironmentSpec one, EnvironmentSpec other) {
        return one.skillIds().equals(other.skillIds()) && one.mcpServerIds().equals(other.mcpServerIds());
    }
}
