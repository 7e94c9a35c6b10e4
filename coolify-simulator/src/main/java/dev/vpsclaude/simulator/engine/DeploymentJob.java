package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;

/** From the queue to a built image (contract 4.1 to 4.5); {@link Rollout} takes it from there. */
final class DeploymentJob {

    private final Coolify coolify;
    private final Steps steps;
    private final DeploymentRecord record;
    private final ImageBuilder images;
    private final Rollout rollout;

    DeploymentJob(Coolify coolify, Steps steps, DeploymentRecord record, ImageBuilder images, Rollout rollout) {
        this.coolify = coolify;
        this.steps = steps;
        this.record = record;
        this.images = images;
        this.rollout = rollout;
    }

    void begin(Deployment deployment) {
        record.say(deployment, "Starting deployment of " + deployment.applicationName() + " to localhost.");
        record.say(deployment, "Preparing container with helper image.");
        steps.whileInProgress(deployment.uuid(), Pace.PREPARE, this::writeDockerfile);
    }

    private void writeDockerfile(Deployment deployment) {
        if (!record.reachesServer(deployment)) {
            return;
        }
        Application application = applicationOf(deployment);
        if (ImageBuilder.tooLongForOneArgument(application.dockerfile())) {
            record.fail(deployment, "bash: /usr/bin/ssh: Argument list too long");
        } else {
            build(deployment, application);
        }
    }

    private void build(Deployment deployment, Application application) {
        record.say(deployment, "Building docker image started.");
        sayInjectedArguments(deployment, application);
        ImageBuilder.troubleWith(application.dockerfile())
                .ifPresentOrElse(
                        trouble -> steps.whileInProgress(
                                deployment.uuid(),
                                trouble.after(),
                                current -> record.fail(current, "ERROR: failed to solve: " + trouble.message())),
                        () -> steps.whileInProgress(
                                deployment.uuid(),
                                images.timeFor(application.dockerfile(), deployment.force()),
                                this::built));
    }

    private void built(Deployment deployment) {
        if (!record.reachesServer(deployment)) {
            return;
        }
        Application application = applicationOf(deployment);
        images.keepLayersOf(application.dockerfile());
        record.say(deployment, "Building docker image completed.");
        RuntimeEnvironment.of(application, coolify)
                .brokenBy()
                .ifPresentOrElse(
                        key -> record.fail(
                                deployment, "failed to read .env: unexpected character \"'\" in variable name " + key),
                        () -> rollout.begin(deployment, application));
    }

    /** Injected build variables can be read in the log, and a test can prove that a secret is not among them (contract 4.5). */
    private void sayInjectedArguments(Deployment deployment, Application application) {
        if (application.settings().flag("inject_build_args_to_dockerfile")) {
            coolify.variables
                    .where(variable -> variable.applicationUuid().equals(application.uuid())
                            && variable.flags().buildtime()
                            && !variable.flags().preview())
                    .forEach(variable -> record.sayHidden(
                            deployment,
                            "ARG " + variable.key() + "=" + variable.text().orElse("")));
        }
    }

    private Application applicationOf(Deployment deployment) {
        return coolify.applications
                .find(deployment.applicationUuid())
                .orElseThrow(() -> new IllegalStateException("Deployments go with their application."));
    }
}
