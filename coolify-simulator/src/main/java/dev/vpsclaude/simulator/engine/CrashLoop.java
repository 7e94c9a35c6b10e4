package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.CoolifyVersion;
import dev.vpsclaude.simulator.model.Health;

/**
 * A container whose process ends at once. Docker starts it again for ever; from 4.3 on Coolify stops and removes it
 * when it has been restarted often enough, and nobody asked for that (contract 8.2).
 */
final class CrashLoop {

    private final Coolify coolify;
    private final Steps steps;
    private final Docker docker;
    private final StatusRefresh statuses;

    CrashLoop(Coolify coolify, Steps steps, Docker docker, StatusRefresh statuses) {
        this.coolify = coolify;
        this.steps = steps;
        this.docker = docker;
        this.statuses = statuses;
    }

    void begin(Container container) {
        coolify.containers.put(container.with(Health.RESTARTING));
        watch(container);
    }

    /** Takes up what an earlier run left in a loop. */
    void resume() {
        coolify.containers
                .where(container -> container.health() == Health.RESTARTING)
                .forEach(this::watch);
    }

    private void watch(Container container) {
        int limit = container.columns().number("max_restart_count", 10);
        if (limit > 0 && !coolify.conditions().version().isBefore(CoolifyVersion.V4_3)) {
            steps.after(Pace.CRASH.multipliedBy(limit), () -> giveUp(container.name()));
        }
    }

    private void giveUp(String name) {
        coolify.containers
                .find(name)
                .filter(container -> container.health() == Health.RESTARTING)
                .ifPresent(container -> {
                    docker.remove(container);
                    statuses.now(container.applicationUuid());
                });
    }
}
