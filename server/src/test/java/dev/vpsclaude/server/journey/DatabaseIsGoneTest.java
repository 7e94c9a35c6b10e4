package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.postgres.testing.TestDatabase;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database cuts all connections and takes no new ones; later it does again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseIsGoneTest {

    private final RunningPlatform platform = RunningPlatform.start(Map.of(), Map.of());
    private final Person owner = Person.signUp(platform);
    private final JdbcTemplate beside = new JdbcTemplate(TestDatabase.create().dataSource());

    @AfterAll
    void remove() {
        platform.remove();
    }

    @Test
    void everybody_is_told_when_to_come_again_and_then_it_goes_on() {
        String database = platform.jdbc()
                .sql("select current_database()")
                .query(String.class)
                .single();
        beside.execute("alter database " + database + " allow_connections false");
        beside.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");

        Stream.of(owner.get("/api/v1/environments"), owner.post("/api/v1/environments", "{\"name\":\"Lost\"}"))
                .map(answer -> answer.expectProblem(503, "unavailable"))
                .map(answer -> answer.header("Retry-After"))
                .forEach(seconds -> assertThat(seconds).isEqualTo("5"));

        beside.execute("alter database " + database + " allow_connections true");
        await("it goes on").atMost(Duration.ofSeconds(20)).until(() -> found().status() == 200);
        owner.create().deployed();
    }

    private Answer found() {
        return owner.get("/api/v1/environments");
    }
}
