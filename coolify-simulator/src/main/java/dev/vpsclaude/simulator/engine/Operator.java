package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Columns;
import dev.vpsclaude.simulator.model.Conditions;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Health;
import dev.vpsclaude.simulator.model.RemoteJob;
import dev.vpsclaude.simulator.model.Volume;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/**
 * What people do past the API: on the server with Docker's own commands, and in Coolify's pages. Nobody is told of it;
 * the stored status follows when Coolify looks the next time (contract 8.2). Each act is stored when its method returns.
 */
public final class Operator {

    private final Coolify coolify;
    private final Docker docker;
    private final RemoteJobs jobs;
    private final DeploymentRecord record;
    private final CrashLoop crashes;
    private final StatusRefresh statuses;

    Operator(
            Coolify coolify,
            Docker docker,
            RemoteJobs jobs,
            DeploymentRecord record,
            CrashLoop crashes,
            StatusRefresh statuses) {
        this.coolify = coolify;
        this.docker = docker;
        this.jobs = jobs;
        this.record = record;
        this.crashes = crashes;
        this.statuses = statuses;
    }

    public Conditions conditions() {
        return coolify.alone(coolify::conditions);
    }

    /** Turns something at the installation. */
    public Conditions set(UnaryOperator<Conditions> change) {
        return coolify.answering(() -> coolify.change(() -> {
            coolify.set(change.apply(coolify.conditions()));
            return coolify.conditions();
        }));
    }

    /** {@code docker rm -f} on every container of the application. */
    public void removeContainers(String application) {
        onServer(application, () -> docker.removeAllOf(application));
    }

    /** {@code docker stop}: the containers stay, and do not come back by themselves. */
    public void stopContainers(String application) {
        onServer(
                application,
                () -> containers(application)
                        .forEach(container -> coolify.containers.put(container.with(Health.STOPPED))));
    }

    /** {@code docker start} on what was stopped. */
    public void startContainers(String application) {
        onServer(
                application,
                () -> containers(application).stream()
                        .filter(container -> container.health() == Health.STOPPED)
                        .forEach(container ->
                                coolify.containers.put(container.with(ContainerHealth.verdict(container)))));
    }

    /** {@code docker rename} on the application's newest container. */
    public void renameContainer(String application, String name) {
        onServer(application, () -> {
            Container container = containers(application).stream()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> new NoSuchElementException("The application has no container."));
            coolify.containers.remove(container.name());
            coolify.containers.put(container.named(name));
        });
    }

    /** The process ends as soon as it is started, again and again, until Coolify has enough of it. */
    public void crash(String application) {
        onServer(application, () -> containers(application).forEach(crashes::begin));
    }

    /** What the button "Stop" does. */
    public void stopApplication(String application) {
        inCoolify(application, found -> {
            jobs.accept(RemoteJob.stop(application, false));
            return found;
        });
    }

    /** What the button "Delete" does, with the box for the volumes ticked or not. */
    public void deleteApplication(String application, boolean volumesToo) {
        inCoolify(application, found -> {
            jobs.accept(RemoteJob.delete(application, volumesToo, false));
            return found;
        });
    }

    public void renameApplication(String application, String name) {
        inCoolify(application, found -> with(found, found.columns().with("name", name)));
    }

    /** Sets the domains without regard to who else has them; the proxy follows with the next deployment. */
    public void changeDomains(String application, List<String> domains) {
        inCoolify(
                application,
                found -> with(found, found.columns().with("fqdn", String.join(",", domains)))
                        .withLabelsOfToday());
    }

    /** Sets the exposed port and leaves the labels as they are (contract 3.6). */
    public void changePort(String application, int port) {
        inCoolify(application, found -> with(found, found.columns().with("ports_exposes", Integer.toString(port))));
    }

    /** The nightly clean-up, now: with the switch on it removes every volume that no container mounts. */
    public List<String> cleanUp() {
        return coolify.answering(() -> coolify.change(this::removeUnusedVolumes));
    }

    List<String> removeUnusedVolumes() {
        if (!coolify.conditions().deleteUnusedVolumes() || !coolify.conditions().serverFunctional()) {
            return List.of();
        }
        List<String> unused = coolify.volumes.all().stream()
                .map(Volume::name)
                .filter(name -> coolify.containers
                        .first(container -> container.mountsVolume(name))
                        .isEmpty())
                .toList();
        unused.forEach(coolify.volumes::remove);
        return unused;
    }

    /** Coolify itself is restarted: every deployment that waits or runs has failed (contract 7.6). */
    public void restartCoolify() {
        coolify.answering(() -> coolify.change(() -> {
            record.failAllActive("Coolify was restarted during the deployment.");
            return true;
        }));
    }

    private void onServer(String application, Runnable act) {
        inCoolify(application, found -> {
            act.run();
            statuses.whenCoolifyLooks(application);
            return found;
        });
    }

    private void inCoolify(String uuid, UnaryOperator<Application> act) {
        coolify.answering(() -> coolify.change(() -> coolify.applications.put(act.apply(coolify.applications
                .find(uuid)
                .orElseThrow(() -> new NoSuchElementException("There is no application " + uuid + "."))))));
    }

    private List<Container> containers(String application) {
        return coolify.containers.where(container -> container.of(application));
    }

    private Application with(Application application, Columns columns) {
        return application.with(columns, application.settings(), coolify.now());
    }
}
