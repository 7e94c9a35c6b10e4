package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Health;
import java.util.List;

/** Brings the stored status of an application up to date with its containers, a little late (contract 8.2). */
final class StatusRefresh {

    static final String NEVER_DEPLOYED_OR_GONE = "exited:unhealthy";

    /** What a bare stored "running" reads as until the first refresh. */
    static final String JUST_FINISHED = "running:unhealthy";

    private final Coolify coolify;
    private final Steps steps;

    StatusRefresh(Coolify coolify, Steps steps) {
        this.coolify = coolify;
        this.steps = steps;
    }

    void soon(String application) {
        steps.after(Pace.STATUS_REFRESH, () -> now(application));
    }

    /** After an act that Coolify was not told of. */
    void whenCoolifyLooks(String application) {
        steps.after(Pace.SENTINEL, () -> now(application));
    }

    /** A server that is out of reach leaves the last status (contract 8.2). */
    void now(String application) {
        if (coolify.conditions().serverReachable()) {
            look(application);
        }
    }

    private void look(String application) {
        store(application, observed(coolify.containers.where(container -> container.of(application))));
    }

    void store(String application, String status) {
        coolify.applications
                .find(application)
                .map(found -> found.withStatus(status))
                .ifPresent(coolify.applications::put);
    }

    private static String observed(List<Container> containers) {
        if (containers.stream().allMatch(container -> container.health() == Health.STOPPED)) {
            return NEVER_DEPLOYED_OR_GONE;
        }
        if (!containers.stream().allMatch(Container::runs)) {
            return "degraded:unhealthy";
        }
        List<Health> healths = containers.stream().map(Container::health).toList();
        return "running:" + aggregated(healths);
    }

    /** A check that is still starting counts as healthy. */
    private static String aggregated(List<Health> healths) {
        if (healths.contains(Health.UNHEALTHY)) {
            return "unhealthy";
        }
        return healths.contains(Health.UNCHECKED) ? "unknown" : "healthy";
    }
}
