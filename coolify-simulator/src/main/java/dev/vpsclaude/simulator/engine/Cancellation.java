package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.CoolifyVersion;
import dev.vpsclaude.simulator.model.Deployment;

/** Ends an active deployment at the user's wish. A container it already started survives (contract 7.8). */
public final class Cancellation {

    private final Coolify coolify;
    private final DeploymentRecord record;

    Cancellation(Coolify coolify, DeploymentRecord record) {
        this.coolify = coolify;
        this.record = record;
    }

    /**
     * Says whether it came to a good end. Before 4.3.7 cancelling what runs breaks after the row was changed: the caller
     * sees a 500, and the next in the queue does not begin until something else moves it.
     */
    public boolean cancel(Deployment deployment) {
        boolean breaks =
                deployment.inProgress() && coolify.conditions().version().isBefore(CoolifyVersion.V4_3_7);
        if (breaks) {
            record.cancelAndStall(deployment);
        } else {
            record.cancel(deployment);
        }
        return !breaks;
    }
}
