package dev.vpsclaude.server.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentLogsTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person owner = Person.signUp(platform);

    @Test
    void the_owner_reads_what_a_running_box_says() {
        OwnedEnvironment box = owner.create().deployed();

        assertThat(owner.get(box.path() + "/logs?lines=2")
                        .expect(200)
                        .json()
                        .path("lines")
                        .valueStream())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.asString()).contains("info"));
    }

    @Test
    void the_owner_reads_what_a_build_said() {
        OwnedEnvironment box = owner.create().deployed();
        String deployment = box.deployments().getFirst().path("id").asString();

        assertThat(owner.get(box.path() + "/deployments/" + deployment + "/log")
                        .expect(200)
                        .json()
                        .path("lines")
                        .valueStream())
                .isNotEmpty();
    }

    @Test
    void a_box_that_does_not_run_says_nothing() {
        owner.get(owner.create().path() + "/logs").expectProblem(409, "container_not_running");
    }

    @Test
    void what_is_somebody_elses_is_not_there() {
        OwnedEnvironment box = owner.create().deployed();
        String build = "/deployments/" + box.deployments().getFirst().path("id").asString() + "/log";
        Person stranger = Person.signUp(platform);

        stranger.get(box.path() + "/logs").expectProblem(404, "no_such_environment");
        stranger.get(box.path() + build).expectProblem(404, "no_such_environment");
        stranger.get(stranger.create().path() + build).expectProblem(404, "no_such_environment");
        owner.get(owner.create("{\"name\": \"Second\"}").path() + build).expectProblem(404, "no_such_environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001"})
    void a_number_of_lines_that_nobody_needs_is_refused(String lines) {
        String path = owner.create().path() + "/logs?lines=" + lines;

        assertThat(owner.get(path).expectProblem(422, "validation_failed").complaints())
                .containsExactly("lines: out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deployments/dep_x/log", "/deployments/env_01h45ytscbebyvny4gc8cr8ma2/log"})
    void what_is_no_deployment_is_not_there(String path) {
        assertThat(owner.get(owner.create().path() + path).status()).isEqualTo(404);
    }
}
