package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.Volume;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets one application mount the volumes that are called after another. A storage is attached under its own name and then
 * renamed to the volume of before, which Docker mounts as it is (contract section 6). Whoever had it must then be deleted
 * without its volumes, or they are gone.
 */
final class CoolifyCarrying {

    private CoolifyCarrying() {}

    /**
     * Makes the next deployment of {@code to} mount the volumes that are called after {@code origin}; may be repeated.
     *
     * @throws CoolifyFailed also when Coolify has stored another name: deploying then would start with an empty volume
     */
    static void carry(List<Volume> volumes, ApplicationId origin, ApplicationId to, CoolifyApi api) {
        Map<String, CoolifyStorage> attached =
                api.storages(to).stream().collect(Collectors.toMap(CoolifyStorage::mountPath, it -> it, (a, b) -> a));
        for (Volume volume : volumes) {
            CoolifyStorage storage = attached.get(volume.mountPath());
            rename(
                    storage == null ? attach(volume, to, api) : storage,
                    CoolifyPlace.volumeName(origin, volume),
                    to,
                    api);
        }
    }

    private static CoolifyStorage attach(Volume volume, ApplicationId application, CoolifyApi api) {
        return api.attach(application, new CoolifyJson.NewStorage("persistent", volume.name(), volume.mountPath()));
    }

    private static void rename(CoolifyStorage storage, String wanted, ApplicationId application, CoolifyApi api) {
        if (storage.name().equals(wanted)) {
            return;
        }
        if (!api.rename(application, storage, wanted).name().equals(wanted)) {
            throw new CoolifyFailed(new CoolifyTrouble.Unintelligible("a volume that is called differently"));
        }
    }
}
