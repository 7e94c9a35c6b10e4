package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.OTHER_ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.messages.environment.ApplicationId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoolifyApiTest {

    private static final String STORAGES = APP + "/storages";

    private final ScriptedCoolify coolify = new ScriptedCoolify();

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void everything_that_could_be_ours_is_listed_with_what_can_drift() {
        coolify.on(LOOK_UP, "environment-with-drift.json");

        assertThat(coolify.api().applications())
                .extracting(CoolifyApplication::id, CoolifyApplication::domains, CoolifyApplication::state)
                .containsExactly(
                        row(APPLICATION.text(), "https://alpha.boxes.example.org", CoolifyApplicationState.PRESENT),
                        row("c0000000000000000000app2", "", CoolifyApplicationState.EXITED),
                        row("d0000000000000000000app3", "https://shop.example.org", CoolifyApplicationState.PRESENT));
    }

    private static Tuple row(String id, String domains, CoolifyApplicationState state) {
        return Tuple.tuple(ApplicationId.of(id), domains, state);
    }

    @Test
    void whose_an_application_is_can_be_told_by_its_description_once_somebody_has_renamed_it() {
        coolify.on(LOOK_UP, "environment-with-drift.json");

        assertThat(coolify.api().applications())
                .extracting(CoolifyPlace::owner)
                .containsExactly(Optional.of(ENVIRONMENT), Optional.of(OTHER_ENVIRONMENT), Optional.empty());
    }

    @Test
    void the_volumes_of_an_application_have_the_names_that_docker_knows() {
        coolify.on("GET " + STORAGES, "storages.json");

        assertThat(coolify.api().storages(APPLICATION))
                .containsExactly(new CoolifyStorage(
                        "s000000000000000000000s1", "a0000000000000000000app1-workspace", "/workspace"));
    }

    @Test
    void a_volume_is_renamed_with_everything_that_must_not_be_emptied() {
        coolify.on("PATCH " + STORAGES, "storage-created.json");
        CoolifyStorage storage = new CoolifyStorage("s000000000000000000000s2", "new-home", "/home/coder");

        coolify.api().rename(APPLICATION, storage, "old-home");

        assertThat(coolify.body("PATCH " + STORAGES))
                .isEqualTo("{\"uuid\":\"s000000000000000000000s2\",\"type\":\"persistent\","
                        + "\"name\":\"old-home\",\"mount_path\":\"/home/coder\"}");
    }

    @Test
    void an_application_can_be_deleted_without_its_volumes() {
        String delete = "DELETE " + APP + "?delete_configurations=true&delete_volumes=false"
                + "&delete_connected_networks=true&docker_cleanup=false";
        coolify.on(delete, "deleting.json");

        coolify.api().delete(APPLICATION, CoolifyVolumes.KEEP);

        assertThat(coolify.asked()).containsExactly(delete);
    }

    @Test
    void a_container_says_its_last_lines() {
        coolify.on("GET " + APP + "/logs?lines=50", "container-log.json");

        assertThat(coolify.api().containerLog(APPLICATION, 50))
                .contains("listening on")
                .endsWith("hello\n");
    }

    @Test
    void a_container_that_does_not_run_says_nothing() {
        coolify.on("GET " + APP + "/logs?lines=50", 400, "400-not-running.json");

        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(() -> coolify.api().containerLog(APPLICATION, 50))
                .extracting(CoolifyFailed::trouble)
                .isEqualTo(new CoolifyTrouble.NotRunning());
    }

    @Test
    void a_build_log_comes_in_its_order_without_what_coolify_hides() {
        coolify.on(READ_BUILD, "deployment-with-log.json");

        assertThat(coolify.api().buildLog(BUILD)).contains(List.of("Starting deployment.", "Building.", "exit code 1"));
    }

    @Test
    void a_build_log_that_the_token_may_not_read_is_absent() {
        coolify.on(READ_BUILD, "deployment-failed.json");

        assertThat(coolify.api().buildLog(BUILD)).isEmpty();
    }
}
