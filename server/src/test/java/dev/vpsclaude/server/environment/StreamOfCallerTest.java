package dev.vpsclaude.server.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.FollowedEvents;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StreamOfCallerTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void a_stream_ends_with_the_token_that_it_was_opened_with_and_others_go_on() throws Exception {
        Program program = Program.of(person, "read");
        Program other = Program.of(person, "read");
        try (FollowedEvents ended = program.follow();
                FollowedEvents going = other.follow();
                FollowedEvents session = person.follow()) {
            beat();
            String first = person.create().id();
            ended.next("the row of a new environment", event -> event.isEnvironment(first, "pending"));

            person.delete("/api/v1/tokens/" + program.id()).expect(204);
            beat();

            await("the stream has ended").atMost(Duration.ofSeconds(10)).until(ended::hasEnded);
            String second = person.create("{\"name\":\"Afterwards\"}").id();
            going.next("what happens afterwards", event -> event.isEnvironment(second, "pending"));
            session.next("what happens afterwards", event -> event.isEnvironment(second, "pending"));
            assertThat(ended.events()).noneMatch(event -> event.isEnvironment(second, "pending"));
        }
    }

    @Test
    void a_stream_ends_when_its_reader_logs_out_and_that_of_another_session_goes_on() throws Exception {
        Person elsewhere = person.logIn(platform);
        try (FollowedEvents ended = elsewhere.follow();
                FollowedEvents going = person.follow()) {
            beat();
            assertThat(ended.hasEnded()).isFalse();

            elsewhere.post("/api/v1/auth/logout").expect(204);
            beat();

            await("the stream has ended").atMost(Duration.ofSeconds(10)).until(ended::hasEnded);
            String id = person.create().id();
            going.next("what happens afterwards", event -> event.isEnvironment(id, "pending"));
        }
    }

    @Test
    void the_streams_of_somebody_who_is_suspended_end() throws Exception {
        Person administrator = Person.administrator(platform);
        Program program = Program.of(person, "read");
        try (FollowedEvents session = person.follow();
                FollowedEvents token = program.follow()) {
            administrator
                    .post("/api/v1/admin/users/" + person.id() + "/suspend", "{\"reason\":\"A test of streams\"}")
                    .expect(200);
            beat();

            await("both streams have ended")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> session.hasEnded() && token.hasEnded());
        }
    }

    @Test
    void a_stream_ends_when_its_token_has_expired() throws Exception {
        Program program = Program.of(person, "read");
        try (FollowedEvents events = program.follow()) {
            beat();
            assertThat(events.hasEnded()).isFalse();

            platform.jdbc()
                    .sql("update api_token set expires_at = clock_timestamp() where prefix = ?")
                    .param(program.token().substring(0, 11))
                    .update();
            beat();

            await("the stream has ended").atMost(Duration.ofSeconds(10)).until(events::hasEnded);
        }
    }

    /** As every fifteen seconds. */
    private void beat() {
        platform.bean(Heartbeat.class).beat();
    }
}
