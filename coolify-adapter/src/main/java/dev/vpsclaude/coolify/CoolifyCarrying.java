package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.Volume;

/**
 * Lets one application mount the volumes that are called after another. A storage is attached under its own name and then
 * renamed to the volume of before, which Docker mounts as it is (contract section 6). Whoever had it must then be deleted
 * without its volumes, or they are gone.
 */
final class CoolifyCarrying {

    private CoolifyCarrying() {}

    /**
     * Makes the next deployment of {@code to} mount the volume that is called after {@code origin}; may be repeated.
     *
     * @throws CoolifyFailed also when Coolify has stored another name: deploying then would start with an empty volume
     */
    static void carry(Volume volume, ApplicationId origin, ApplicationId to, CoolifyApi api) {
        String wanted = CoolifyPlace.volumeName(origin, volume);
        CoolifyStorage storage = attached(volume, to, api);
        String stored = storage.name().equals(wanted)
                ? wanted
                : api.rename(to, storage, wanted).name();
        if (!stored.equals(wanted)) {
            throw new CoolifyFailed(new CoolifyTrouble.Unintelligible("a volume that is called differently"));
        }
    }

    private static CoolifyStorage attached(Volume volume, ApplicationId application, CoolifyApi api) {
        return api.storages(application).stream()
                .filter(storage -> storage.mountPath().equals(volume.mountPath()))
                .findFirst()
                .orElseGet(() -> attach(volume, application, api));
    }

    private static CoolifyStorage attach(Volume volume, ApplicationId application, CoolifyApi api) {
        return api.attach(application, new CoolifyJson.NewStorage("persistent", volume.name(), volume.mountPath()));
    }
}
