package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Health;

/**
 * Docker's own look at a container, which goes on whatever becomes of the deployment that started it: a
 * container that survives a cancellation gets healthy all the same.
 */
final class ContainerHealth {

    private final Coolify coolify;
    private final Steps steps;
    private final StatusRefresh statuses;

    ContainerHealth(Coolify coolify, Steps steps, StatusRefresh statuses) {
        this.coolify = coolify;
        this.steps = steps;
        this.statuses = statuses;
    }

    void watch(Container container, HealthCheck check) {
        steps.after(check.decidedAfter(), () -> settle(container.name()));
    }

    /** Decides what has not been decided: all that was starting when Coolify went away. */
    void settleAll() {
        coolify.containers.all().stream().map(Container::name).forEach(this::settle);
    }

    private void settle(String name) {
        coolify.containers
                .find(name)
                .filter(container -> container.health() == Health.STARTING)
                .ifPresent(container -> {
                    coolify.containers.put(container.with(verdict(container)));
                    statuses.soon(container.applicationUuid());
                });
    }

    static Health verdict(Container container) {
        return HealthCheck.of(container.columns(), container.listensOn())
                .map(check -> check.passes() ? Health.HEALTHY : Health.UNHEALTHY)
                .orElse(Health.UNCHECKED);
    }
}
