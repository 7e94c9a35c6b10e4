package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Deployment;

/** Ends an active deployment at the user's wish. A container it already started survives (contract 7.8). */
public final class Cancellation {

    private final DeploymentRecord record;

    Cancellation(DeploymentRecord record) {
        this.record = record;
    }

    public void cancel(Deployment deployment) {
        record.cancel(deployment);
    }
}
