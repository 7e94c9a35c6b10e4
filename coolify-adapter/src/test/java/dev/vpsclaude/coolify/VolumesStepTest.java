package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.ATTACH;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordVolumesAttached;
import org.junit.jupiter.api.Test;

class VolumesStepTest {

    @Test
    void only_what_is_missing_is_attached_for_a_second_one_would_be_an_error() {
        try (ScriptedCoolify coolify = new ScriptedCoolify()) {
            coolify.on("GET " + APP + "/storages", "storages.json")
                    .on("POST " + APP + "/storages", 201, "storage-created.json");

            assertThat(VolumesStep.perform(ATTACH, coolify.api()))
                    .isEqualTo(new StepOutcome.Reported(
                            new RecordVolumesAttached(ENVIRONMENT, DEPLOYMENT, ATTACH.volumes())));
            assertThat(coolify.asked()).containsExactly("GET " + APP + "/storages", "POST " + APP + "/storages");
            assertThat(coolify.body("POST " + APP + "/storages"))
                    .isEqualTo("{\"type\":\"persistent\",\"name\":\"home\",\"mount_path\":\"/home/coder\"}");
        }
    }
}
