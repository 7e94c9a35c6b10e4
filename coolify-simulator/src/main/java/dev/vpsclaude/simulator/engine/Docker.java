package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.Health;
import dev.vpsclaude.simulator.model.Mount;
import dev.vpsclaude.simulator.model.PersistentStorage;
import dev.vpsclaude.simulator.model.Volume;
import java.util.List;
import java.util.stream.Stream;

/** The server's containers and volumes. */
final class Docker {

    private final Coolify coolify;

    Docker(Coolify coolify) {
        this.coolify = coolify;
    }

    /** Starts a container beside those that already run, and makes the volumes that do not exist yet. */
    Container run(Application application, Deployment deployment) {
        RuntimeEnvironment environment = RuntimeEnvironment.of(application, coolify);
        int port = environment.listensOn();
        boolean checked = HealthCheck.of(application.columns(), port).isPresent();
        makeVolumes(application);
        return coolify.containers.put(new Container(
                application.uuid() + "-" + deployment.id(),
                application.uuid(),
                deployment.uuid(),
                application.columns(),
                application.labels(),
                port,
                environment.given(),
                mounts(application),
                checked ? Health.STARTING : Health.UNCHECKED,
                coolify.now()));
    }

    void remove(Container container) {
        coolify.containers.remove(container.name());
    }

    void removeAllOf(String application) {
        coolify.containers.removeIf(container -> container.of(application));
    }

    void removeOlderThan(Container kept) {
        coolify.containers.removeIf(container ->
                container.of(kept.applicationUuid()) && !container.name().equals(kept.name()));
    }

    /** {@code docker volume rm -f}: refused, and the refusal ignored, while a container mounts the volume (contract section 9). */
    void removeVolume(String name) {
        if (coolify.containers.first(container -> container.mountsVolume(name)).isEmpty()) {
            coolify.volumes.remove(name);
        }
    }

    List<PersistentStorage> storagesOf(String application) {
        return coolify.persistentStorages.where(
                storage -> storage.applicationUuid().equals(application));
    }

    private void makeVolumes(Application application) {
        storagesOf(application.uuid()).stream()
                .filter(PersistentStorage::named)
                .map(PersistentStorage::name)
                .filter(name -> coolify.volumes.find(name).isEmpty())
                .forEach(name -> coolify.volumes.put(new Volume(name, coolify.now())));
    }

    private List<Mount> mounts(Application application) {
        return Stream.concat(
                        storagesOf(application.uuid()).stream().map(PersistentStorage::mount),
                        coolify
                                .fileStorages
                                .where(file -> file.applicationUuid().equals(application.uuid()))
                                .stream()
                                .map(file -> file.mount()))
                .toList();
    }
}
