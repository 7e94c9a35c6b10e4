package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.Volume;
import java.util.Optional;

/**
 * Gives the volumes of one application to the one that replaces it. A storage is attached under its own name and then
 * renamed to the volume of before, which Docker mounts as it is (contract section 6). The application that had it must
 * then be deleted without its volumes, or they are gone.
 */
final class CoolifyCarrying {

    private CoolifyCarrying() {}

    /**
     * Makes the next deployment of {@code to} mount what {@code from} mounts; may be repeated.
     *
     * @throws CoolifyFailed also when Coolify has stored another name: deploying then would start with an empty volume
     */
    static void carry(Volume volume, ApplicationId from, ApplicationId to, CoolifyApi api) {
        String wanted = nameOf(volume, from, api).orElse(CoolifyPlace.volumeName(from, volume));
        CoolifyStorage storage = attached(volume, to, api);
        String stored = storage.name().equals(wanted)
                ? wanted
                : api.rename(to, storage, wanted).name();
        if (!stored.equals(wanted)) {
            throw new CoolifyFailed(new CoolifyTrouble.Unintelligible("a volume that is called differently"));
        }
    }

    /** An application that has been a replacement itself has its volumes under an older name. */
    private static Optional<String> nameOf(Volume volume, ApplicationId application, CoolifyApi api) {
        return at(volume, application, api).map(CoolifyStorage::name);
    }

    private static CoolifyStorage attached(Volume volume, ApplicationId application, CoolifyApi api) {
        return at(volume, application, api).orElseGet(() -> attach(volume, application, api));
    }

    private static CoolifyStorage attach(Volume volume, ApplicationId application, CoolifyApi api) {
        return api.attach(application, new CoolifyJson.NewStorage("persistent", volume.name(), volume.mountPath()));
    }

    private static Optional<CoolifyStorage> at(Volume volume, ApplicationId application, CoolifyApi api) {
        return api.storages(application).stream()
                .filter(storage -> storage.mountPath().equals(volume.mountPath()))
                .findFirst();
    }
}
