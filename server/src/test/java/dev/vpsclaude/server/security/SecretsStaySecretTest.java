package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.FollowedEvents;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecretsStaySecretTest {

    private static final String PASSWORD = "canary-password-4711";
    private static final String VALUE = "canary-value-4712";
    private static final String CREATE = """
        {"name": "Parrot %s", "password": "%s", "spec": {"variables": {"API_KEY": "%s"}}}\
        """;

    private static final String DATABASE = """
        {"name": "%s", "type": "database", "provider": "postgres",
        "connectionString": "postgres://canary-user-4713:canary-password-4714%s@127.0.0.1/orders"}""";
    private static final String REMOTE = """
        {"name": "%s", "type": "custom", "transportType": "http", "url": "https://127.0.0.1/",
        "headers": {"Authorization": "Bearer %s"}}""";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void neither_passwords_nor_variables_appear_in_events_logs_or_answers() throws Exception {
        List<String> log;
        try (FollowedEvents pushed = person.follow();
                CapturedLog captured = CapturedLog.begin()) {
            Answer created = person.post("/api/v1/environments", CREATE.formatted("one", PASSWORD, VALUE))
                    .expect(201);
            OwnedEnvironment environment = new OwnedEnvironment(person, created.text("id")).becomes("pending");
            environment.deployed();
            person.patch(environment.path(), "{\"spec\": {\"variables\": {\"API_KEY\": \"%s\"}}}".formatted(VALUE));
            environment.deployed();
            person.post("/api/v1/environments", CREATE.formatted("one", PASSWORD, VALUE + "'"));

            assertThat(created.body()).doesNotContain("canary-");
            assertThat(environment.read().body()).doesNotContain("canary-");
            assertThat(environment.deployments().toString()).doesNotContain("canary-");
            assertThat(pushed.events())
                    .isNotEmpty()
                    .noneMatch(event -> event.data().contains("canary-"));
            log = captured.lines();
        }
        assertThat(log).isNotEmpty().noneMatch(line -> line.contains("canary-"));
        assertThat(everywhere()).isZero();
    }

    @Test
    void nothing_that_lets_an_mcp_server_in_appears_in_events_logs_or_answers() {
        List<String> answers = new ArrayList<>();
        List<String> log;
        try (CapturedLog captured = CapturedLog.begin()) {
            OwnedMcpServer database = OwnedMcpServer.register(person, DATABASE.formatted("database", "a"));
            OwnedMcpServer remote = OwnedMcpServer.register(person, REMOTE.formatted("remote", "canary-token-4715"));
            person.create("{\"name\": \"Cage\", \"spec\": {\"mcpServerIds\": [\"%s\", \"%s\"]}}"
                            .formatted(database.id(), remote.id()))
                    .deployed();
            answers.add(person.patch(database.path(), DATABASE.formatted("changed", "b"))
                    .expect(200)
                    .body());
            answers.add(person.patch(remote.path(), REMOTE.formatted("changed", "canary-token-4716"))
                    .expect(409)
                    .body());
            answers.add(person.post(OwnedMcpServer.ALL, DATABASE.formatted("wrong", "b%4"))
                    .expect(422)
                    .body());
            answers.add(person.post(OwnedMcpServer.ALL, REMOTE.formatted("wrong", "canary-token-4717'"))
                    .expect(422)
                    .body());
            answers.add(person.post(database.path() + "/test").expect(200).body());
            answers.add(person.post(remote.path() + "/test").expect(200).body());
            answers.add(person.post(OwnedMcpServer.ALL + "/test", REMOTE.formatted("test", "canary-token-4718"))
                    .expect(200)
                    .body());
            answers.add(person.get(database.path()).body());
            answers.add(person.get(remote.path()).body());
            answers.add(person.get(OwnedMcpServer.ALL).body());
            log = captured.lines();
        }
        assertThat(answers).noneMatch(answer -> answer.contains("canary-"));
        assertThat(log).isNotEmpty().noneMatch(line -> line.contains("canary-"));
        assertThat(everywhere()).isZero();
    }

    @Test
    void a_generated_password_is_told_once_and_is_in_no_table() {
        Answer created =
                person.post("/api/v1/environments", "{\"name\": \"Generated\"}").expect(201);
        String password = created.text("password");

        assertThat(password).hasSize(20);
        assertThat(person.get("/api/v1/environments/" + created.text("id")).body())
                .doesNotContain(password);
        assertThat(rows("event", password) + rows("secret", password)).isZero();
    }

    @Test
    void the_password_of_a_person_is_in_no_table() {
        assertThat(tables().stream().filter(table -> rows(table, Person.PASSWORD) > 0))
                .isEmpty();
    }

    private long everywhere() {
        return tables().stream().mapToLong(table -> rows(table, "canary-")).sum();
    }

    private List<String> tables() {
        return platform.jdbc()
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Bytes are looked at as text too, so that a value in the clear in a bytea column would be found. */
    private long rows(String table, String text) {
        String hex = text.chars().mapToObj("%02x"::formatted).collect(Collectors.joining());
        return platform.jdbc()
                .sql("select count(*) from \"%s\" as t where t::text like ? or t::text like ?".formatted(table))
                .params("%" + text + "%", "%" + hex + "%")
                .query(Long.class)
                .single();
    }

    /** Everything that is logged, down to the level that operators switch on when they look for something. */
    private record CapturedLog(Logger ours, ListAppender<ILoggingEvent> appender) implements AutoCloseable {

        static CapturedLog begin() {
            Logger ours = (Logger) LoggerFactory.getLogger("dev.vpsclaude");
            ListAppender<ILoggingEvent> appender = new ListAppender<>();
            appender.start();
            ours.addAppender(appender);
            ours.setLevel(Level.DEBUG);
            return new CapturedLog(ours, appender);
        }

        List<String> lines() {
            return appender.list.stream()
                    .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                    .toList();
        }

        @Override
        public void close() {
            ours.detachAppender(appender);
            ours.setLevel(Level.INFO);
        }
    }
}
