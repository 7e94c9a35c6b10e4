package dev.vpsclaude.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** More requests than are allowed are refused, each caller's by themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitedRequestsTest {

    private static final String QUOTA = "/api/v1/quota";

    private final RunningPlatform platform =
            RunningPlatform.start(RunningPlatform.FAST, Map.of("vpsclaude.requests.a-minute", "10"));

    @AfterAll
    void stop() {
        platform.remove();
    }

    @Test
    void a_person_is_told_how_many_are_left_and_then_when_to_come_again() {
        Person person = Person.signUp(platform);
        Answer first = person.get(QUOTA).expect(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"requests\";q=10;w=60");
        assertThat(first.header("RateLimit")).matches("\"requests\";r=9;t=60");
        useUp(person);

        Answer refused = person.get(QUOTA).expectProblem(429, "too_many_requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).startsWith("\"requests\";r=0;t=");
        person.post("/api/v1/skills", "{}").expectProblem(429, "too_many_requests");
    }

    @Test
    void a_script_does_not_shut_its_owner_out_nor_another_script_nor_somebody_else() {
        Person person = Person.signUp(platform);
        Program script = Program.of(person, "read");
        Program other = Program.of(person, "read");
        for (int n = 0; n < 10; n++) {
            script.get(QUOTA).expect(200);
        }
        script.get(QUOTA).expectProblem(429, "too_many_requests");
        other.get(QUOTA).expect(200);
        person.get(QUOTA).expect(200);
        Person.signUp(platform).get(QUOTA).expect(200);
    }

    @Test
    void the_sessions_of_a_person_count_together() {
        Person person = Person.signUp(platform);
        useUp(person);
        person.logIn(platform).get(QUOTA).expectProblem(429, "too_many_requests");
    }

    private static void useUp(Person person) {
        for (int n = 0; n < 10; n++) {
            person.get(QUOTA);
        }
    }
}
