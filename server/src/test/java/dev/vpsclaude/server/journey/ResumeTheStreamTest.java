package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.FollowedEvents;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.PushedEvent;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResumeTheStreamTest {

    private final Person owner = Person.signUp(RunningPlatform.shared());

    @Test
    void who_comes_back_gets_each_row_that_changed_meanwhile_once_and_as_it_is_now() throws Exception {
        OwnedEnvironment untouched = owner.create();
        OwnedEnvironment changed = owner.create("{\"name\": \"To be renamed\"}");
        String last = idAfter(changed, "pending");

        rename(changed, "Once");
        rename(changed, "Twice");
        OwnedEnvironment added = owner.create("{\"name\": \"Added meanwhile\"}");
        changedTo(changed, "Twice");

        try (FollowedEvents resumed = owner.followAfter(last)) {
            resumed.next("the newest", event -> event.text("id").equals(added.id()));
            assertThat(resumed.events().stream().map(event -> event.text("name")))
                    .containsExactly("Twice", "Added meanwhile");
            assertThat(resumed.events()).noneMatch(event -> event.text("id").equals(untouched.id()));
        }
    }

    @Test
    void who_missed_nothing_gets_nothing_twice() throws Exception {
        OwnedEnvironment environment = owner.create().deployed();
        String last = idAfter(environment, "running");

        try (FollowedEvents resumed = owner.followAfter(last)) {
            rename(environment, "After the return");
            resumed.next("the change", event -> event.text("name").equals("After the return"));
            assertThat(resumed.events()).hasSize(1);
        }
    }

    @Test
    void a_reader_that_is_cut_off_again_and_again_sees_every_row_grow_and_ends_where_the_answer_is() throws Exception {
        OwnedEnvironment environment = owner.create();
        List<PushedEvent> seen = new ArrayList<>();
        String last = idAfter(environment, "pending");
        environment.ask("deploy");

        while (seen.stream().noneMatch(event -> event.isEnvironment(environment.id(), "running"))) {
            try (FollowedEvents part = owner.followAfter(last)) {
                part.next("anything with an id", event -> !event.id().isEmpty());
                List<PushedEvent> got = complete(part.events());
                seen.addAll(got);
                last = got.getLast().id();
            }
        }

        assertThat(seen.stream()
                        .map(PushedEvent::id)
                        .filter(id -> !id.isEmpty())
                        .map(Long::valueOf))
                .as("ids only grow")
                .isSorted()
                .doesNotHaveDuplicates();
        assertEachRowGrows(seen);
        assertThat(seen.stream()
                        .filter(event -> event.name().equals("environment"))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .json())
                .isEqualTo(environment.read().json());
    }

    @Test
    void nobody_sees_the_rows_of_somebody_else() throws Exception {
        Person other = Person.signUp(RunningPlatform.shared());
        try (FollowedEvents theirs = other.followAfter("0")) {
            OwnedEnvironment mine = owner.create();
            OwnedEnvironment their = other.create();
            theirs.next("their own", event -> event.text("id").equals(their.id()));
            assertThat(theirs.events()).noneMatch(event -> event.data().contains(mine.id()));
        }
    }

    /** A change may be several rows, and only the last of them carries the id: what follows it was cut off. */
    private static List<PushedEvent> complete(List<PushedEvent> events) {
        int last = events.size() - 1;
        while (events.get(last).id().isEmpty()) {
            last--;
        }
        return events.subList(0, last + 1);
    }

    private static void assertEachRowGrows(List<PushedEvent> seen) {
        Map<String, Long> newest = new HashMap<>();
        for (PushedEvent event : seen) {
            long version = event.json().path("version").asLong();
            Long before = newest.put(event.text("id"), version);
            assertThat(version).as("%s after %s", event, before).isGreaterThan(before == null ? -1 : before);
        }
    }

    private String idAfter(OwnedEnvironment environment, String status) throws Exception {
        try (FollowedEvents events = owner.followAfter("0")) {
            events.next(
                    status,
                    event -> event.isEnvironment(environment.id(), status)
                            && !event.id().isEmpty());
            return events.lastId();
        }
    }

    private void rename(OwnedEnvironment environment, String name) {
        owner.patch(environment.path(), "{\"name\": \"%s\"}".formatted(name)).expect(200);
    }

    private static void changedTo(OwnedEnvironment environment, String name) {
        await().untilAsserted(() -> assertThat(environment.read().text("name")).isEqualTo(name));
    }
}
