package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordVolumesAttached;
import dev.vpsclaude.messages.environment.Volume;
import dev.vpsclaude.messages.platform.PlatformCommand.AttachVolumes;
import java.util.List;

/**
 * Attaches what is missing. The mount path tells whether a volume is there: names are prefixed on their way in, and a
 * second one of the same name would be an error of the server (contract section 6).
 */
final class VolumesStep {

    private VolumesStep() {}

    static StepOutcome perform(AttachVolumes command, CoolifyApi api) {
        List<String> attached = api.storages(command.application()).stream()
                .map(CoolifyStorage::mountPath)
                .toList();
        for (Volume volume : command.volumes()) {
            if (!attached.contains(volume.mountPath())) {
                api.attach(
                        command.application(),
                        new CoolifyJson.NewStorage("persistent", volume.name(), volume.mountPath()));
            }
        }
        return new StepOutcome.Reported(
                new RecordVolumesAttached(command.environmentId(), command.deploymentId(), command.volumes()));
    }
}
