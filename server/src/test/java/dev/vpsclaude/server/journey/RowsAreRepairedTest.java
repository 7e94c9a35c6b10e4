package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A program that could not take an event has set its environment aside; the next one that starts makes up for it. */
class RowsAreRepairedTest {

    private final RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());

    @AfterEach
    void stop() {
        platform.remove();
    }

    @Test
    void what_is_set_aside_is_told_until_a_program_that_starts_has_repaired_it() {
        Person owner = Person.signUp(platform);
        OwnedEnvironment environment = owner.create();
        owner.patch(environment.path(), "{\"name\": \"Library\"}").expect(200);
        await().untilAsserted(() -> assertThat(environment.read().text("name")).isEqualTo("Library"));
        String whole = row(environment);
        assertThat(platform.health().json().has("rows")).isFalse();

        setAsideAtTheRenaming(environment);
        assertThat(platform.health().text("rows")).isEqualTo("1 set aside");
        assertThat(platform.health().text("status"))
                .as("no reason to take the node away")
                .isEqualTo("ok");

        RunningPlatform repaired = platform.startBeside(RunningPlatform.FAST);
        try {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !platform.health().json().has("rows"));
            assertThat(row(environment)).isEqualTo(whole);
        } finally {
            repaired.remove();
        }
    }

    private void setAsideAtTheRenaming(OwnedEnvironment environment) {
        platform.jdbc()
                .sql("update environment set name = 'Study', version = 0, position = 1 where id = ?")
                .param(EnvironmentId.of(environment.id()).uuid())
                .update();
        platform.jdbc()
                .sql("insert into environment_set_aside (environment, position, version, event_type, skipped_to)"
                        + " values (?, 2, 1, 'EnvironmentRenamed', 1)")
                .param(EnvironmentId.of(environment.id()).uuid())
                .update();
    }

    private String row(OwnedEnvironment environment) {
        return platform.jdbc()
                .sql("select e::text from environment e where id = ?")
                .param(EnvironmentId.of(environment.id()).uuid())
                .query(String.class)
                .single();
    }
}
