package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.TemporaryFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeletedUserTest {

    private static final String USERS = "/api/v1/admin/users/";
    private static final String REASON = "{\"reason\": \"Asked for by mail.\"}";

    @Test
    void nothing_is_left_of_a_person_but_the_receipt() {
        RunningPlatform platform = RunningPlatform.shared();
        Person administrator = Person.administrator(platform);
        Person person = Person.signUp(platform);
        furnish(person);
        person.create("{\"name\": \"Never deployed\"}");

        Answer accepted = administrator.delete(USERS + person.id(), REASON).expect(202);

        assertThat(accepted.header("Location")).isEqualTo(USERS + person.id() + "/receipt");
        person.get("/api/v1/auth/session").expectProblem(401, "unauthenticated");
        JsonNode receipt = receipt(administrator, person);
        assertThat(receipt.path("requestedBy").asString()).isEqualTo(administrator.username());
        assertThat(receipt.path("reason").asString()).isEqualTo("Asked for by mail.");
        assertThat(receipt.at("/removed/environments").asInt()).isEqualTo(2);
        assertThat(receipt.at("/removed/skills").asInt()).isEqualTo(1);
        assertThat(receipt.at("/removed/mcpServers").asInt()).isEqualTo(1);
        assertThat(receipt.at("/removed/sealedValues").asInt()).isEqualTo(4);
        assertThat(receipt.toString()).doesNotContain(person.username(), "Ada Example");
        nothingIsLeft(platform, person);
        administrator.get(USERS + person.id()).expectProblem(404, "no_such_user");
    }

    @Test
    void the_address_and_the_user_name_are_free_again() {
        RunningPlatform platform = RunningPlatform.shared();
        Person administrator = Person.administrator(platform);
        Person person = Person.signUp(platform);

        administrator.delete(USERS + person.id(), REASON).expect(202);
        receipt(administrator, person);

        assertThat(platform.jdbc()
                        .sql("select count(*) from account where username = ?")
                        .param(person.username())
                        .query(Integer.class)
                        .single())
                .isZero();
        administrator.delete(USERS + person.id(), REASON).expectProblem(404, "no_such_user");
    }

    @Test
    void a_deletion_goes_on_after_the_platform_was_stopped_in_the_middle_of_it() {
        Path folder = TemporaryFolder.create();
        Person administrator;
        Person person;
        try (RunningPlatform platform = RunningPlatform.startIn(folder, RunningPlatform.FAST)) {
            administrator = Person.administrator(platform);
            person = Person.signUp(platform);
            furnish(person);
        }
        try (RunningPlatform slow = RunningPlatform.startIn(folder, Map.of("COOLIFY_SIMULATOR_SPEED", "5"))) {
            Person deciding = administrator.logIn(slow).confirmed();
            deciding.delete(USERS + person.id(), REASON).expect(202);
            deciding.get(USERS + person.id()).expect(200);
        }
        try (RunningPlatform again = RunningPlatform.startIn(folder, RunningPlatform.FAST)) {
            JsonNode receipt = receipt(administrator.logIn(again), person);
            assertThat(receipt.at("/removed/environments").asInt()).isEqualTo(1);
            nothingIsLeft(again, person);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /** A running environment with a variable and a skill, and a server with a secret. */
    private static void furnish(Person person) {
        String skill = person.write("{\"name\": \"review\", \"description\": \"a\", \"content\": \"b\"}")
                .id();
        person.create("""
                        {"name": "Box", "spec": {"skillIds": ["%s"], "variables": {"TOKEN": "left-behind-%s"}}}""".formatted(skill, person.username())).deployed();
        OwnedMcpServer.register(person, """
                {"name": "orders", "type": "database", "provider": "postgres",
                "connectionString": "postgresql://ada:secret@db.example.com/orders"}""");
    }

    private static JsonNode receipt(Person administrator, Person person) {
        await("the deletion of " + person.username())
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(administrator
                                .get(USERS + person.id() + "/receipt")
                                .expect(200)
                                .text("state"))
                        .isEqualTo("deleted"));
        return administrator.get(USERS + person.id() + "/receipt").json();
    }

    private static void nothingIsLeft(RunningPlatform platform, Person person) {
        Stream.of(
                        "select count(*) from account where id = ?",
                        "select count(*) from secret where tenant = ?",
                        "select count(*) from equipment where owner = ?",
                        "select count(*) from subdomain_claim where owner = ? and released_at is null",
                        "select count(*) from spring_session where principal_name::uuid = ?")
                .forEach(left -> assertThat(platform.jdbc()
                                .sql(left)
                                .param(UserId.of(person.id()).uuid())
                                .query(Integer.class)
                                .single())
                        .as(left)
                        .isZero());
    }
}
