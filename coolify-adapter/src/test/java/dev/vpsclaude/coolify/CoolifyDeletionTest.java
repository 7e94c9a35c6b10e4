package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.BUILDS_OF_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.CANCEL_BUILD;
import static dev.vpsclaude.coolify.CoolifyExamples.READ_BUILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoolifyDeletionTest {

    private static final String READ = "GET " + APP;
    private static final String DELETE = "DELETE " + APP
            + "?delete_configurations=true&delete_volumes=false&delete_connected_networks=true&docker_cleanup=false";

    private final ScriptedCoolify coolify = new ScriptedCoolify();

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void an_accepted_deletion_is_not_yet_one_that_is_done() {
        coolify.on(READ, "application.json")
                .on(READ, 404, "404-application.json")
                .on(BUILDS_OF_APP, "deployments-of-application-none-active.json")
                .on(DELETE, "deleting.json");

        assertThat(isGone()).isFalse();
        assertThat(isGone()).isTrue();
        assertThat(coolify.asked()).containsExactly(READ, BUILDS_OF_APP, DELETE, READ);
    }

    @Test
    void an_application_with_a_build_that_goes_on_is_left_until_it_has_ended() {
        coolify.on(READ, "application.json")
                .on(BUILDS_OF_APP, "deployments-of-application.json")
                .on(READ_BUILD, "deployment-in_progress.json")
                .on(CANCEL_BUILD, "cancelled.json")
                .on("GET /api/v1/deployments/c000000000000000000build", "deployment-cancelled-by-user.json");

        assertThat(isGone()).isFalse();
        assertThat(coolify.asked()).contains(CANCEL_BUILD).doesNotContain(DELETE);
    }

    @Test
    void a_coolify_without_the_endpoint_is_no_proof_that_the_application_is_gone() {
        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(this::isGone)
                .extracting(CoolifyFailed::trouble)
                .isEqualTo(new CoolifyTrouble.Unsupported());
    }

    private boolean isGone() {
        return CoolifyDeletion.isGone(APPLICATION, CoolifyVolumes.KEEP, coolify.api());
    }
}
