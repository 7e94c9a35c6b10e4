package dev.vpsclaude.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import org.junit.jupiter.api.Test;

class WrongStateTest {

    private final OwnedEnvironment environment =
            Person.signUp(RunningPlatform.shared()).create();

    @Test
    void what_was_never_deployed_can_be_neither_stopped_nor_started_nor_cancelled() {
        refused("stop", "environment_not_running");
        refused("start", "environment_not_stopped");
        refused("cancel", "nothing_to_cancel");
    }

    @Test
    void what_is_being_deployed_cannot_be_deployed_again() {
        environment.ask("deploy");
        refused("deploy", "deployment_already_running");
        environment.becomes("running");
        refused("start", "environment_not_stopped");
        refused("cancel", "nothing_to_cancel");
    }

    @Test
    void what_is_stopped_cannot_be_stopped_and_what_is_being_stopped_is_busy() {
        environment.deployed().ask("stop");
        refused("deploy", "environment_busy");
        environment.becomes("stopped");
        refused("stop", "environment_not_running");
    }

    @Test
    void what_is_being_deleted_accepts_nothing_more() {
        environment.deployed();
        environment.owner().delete(environment.path()).expect(202);
        refused("deploy", "environment_being_deleted");
    }

    @Test
    void a_refused_change_of_the_spec_leaves_no_sealed_value_behind() {
        environment.deployed();
        environment.owner().delete(environment.path()).expect(202);
        long before = sealed();

        environment
                .owner()
                .patch(environment.path(), "{\"spec\": {\"variables\": {\"A\": \"x\"}}}")
                .expectProblem(409, "environment_being_deleted");

        assertThat(sealed()).isLessThanOrEqualTo(before);
    }

    private void refused(String wish, String code) {
        environment.owner().post(environment.path() + "/" + wish).expectProblem(409, code);
    }

    private long sealed() {
        return RunningPlatform.shared()
                .jdbc()
                .sql("select count(*) from secret where purpose like ?")
                .param(environment.id() + "/variable/%")
                .query(Long.class)
                .single();
    }
}
