package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.Health;
import java.util.Locale;

/** Starts the new container, waits for its health, and removes the old one; or keeps the old one (contract 4.6). */
final class Rollout {

    private final Coolify coolify;
    private final Steps steps;
    private final DeploymentRecord record;
    private final Docker docker;
    private final ContainerHealth health;

    Rollout(Coolify coolify, Steps steps, DeploymentRecord record, Docker docker, ContainerHealth health) {
        this.coolify = coolify;
        this.steps = steps;
        this.record = record;
        this.docker = docker;
        this.health = health;
    }

    void begin(Deployment deployment, Application application) {
        record.say(deployment, "Rolling update started.");
        Container fresh = docker.run(application, deployment);
        HealthCheck.of(fresh.columns(), fresh.listensOn())
                .ifPresentOrElse(check -> waitForHealth(deployment, fresh, check), () -> replaceOld(deployment, fresh));
    }

    private void waitForHealth(Deployment deployment, Container fresh, HealthCheck check) {
        health.watch(fresh, check);
        waitForLook(deployment, fresh.name(), check, 1);
    }

    private void waitForLook(Deployment deployment, String container, HealthCheck check, int number) {
        steps.whileInProgress(
                deployment.uuid(),
                number == 1 ? check.startPeriod() : check.interval(),
                current -> coolify.containers
                        .find(container)
                        .ifPresentOrElse(
                                found -> look(current, found, check, number),
                                () -> record.fail(current, "Error: No such container: " + container)));
    }

    private void look(Deployment deployment, Container container, HealthCheck check, int number) {
        if (!record.reachesServer(deployment)) {
            return;
        }
        record.say(
                deployment,
                "Attempt %d of %d | Healthcheck status: \"%s\""
                        .formatted(
                                number,
                                check.retries(),
                                container.health().name().toLowerCase(Locale.ROOT)));
        if (container.health() == Health.HEALTHY) {
            replaceOld(deployment, container);
        } else if (container.health() == Health.UNHEALTHY || number >= check.retries()) {
            keepOld(deployment, container);
        } else {
            waitForLook(deployment, container.name(), check, number + 1);
        }
    }

    private void replaceOld(Deployment deployment, Container fresh) {
        docker.removeOlderThan(fresh);
        record.say(deployment, "Rolling update completed.");
        record.finish(deployment);
    }

    private void keepOld(Deployment deployment, Container unhealthy) {
        docker.remove(unhealthy);
        record.fail(deployment, "New container is not healthy, rolling back to the old container.");
    }
}
