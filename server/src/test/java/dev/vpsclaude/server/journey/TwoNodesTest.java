package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.FollowedEvents;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Only one of the nodes writes rows, so that what holds for both holds for one that does not. */
class TwoNodesTest {

    private final RunningPlatform one = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private final RunningPlatform other = one.startBeside(RunningPlatform.FAST);

    @AfterEach
    void stop() {
        other.remove();
        one.remove();
    }

    @Test
    void who_follows_on_either_node_hears_of_what_is_done_on_either() throws Exception {
        Person here = Person.signUp(one);
        Person there = here.logIn(other);
        try (FollowedEvents onOne = here.follow();
                FollowedEvents onOther = there.follow()) {
            OwnedEnvironment environment = here.create();
            onOne.next("the creation", event -> event.isEnvironment(environment.id(), "pending"));
            onOther.next("the creation", event -> event.isEnvironment(environment.id(), "pending"));

            there.patch("/api/v1/environments/" + environment.id(), "{\"name\": \"Renamed there\"}")
                    .expect(200);
            onOne.next("the new name", event -> event.text("name").equals("Renamed there"));
            onOther.next("the new name", event -> event.text("name").equals("Renamed there"));

            assertThat(onOther.events()).as("each row once").hasSize(2);
            assertThat(onOne.events()).as("each row once").hasSize(2);
        }
    }
}
