package dev.vpsclaude.server.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SecretsAreForgottenTest {

    private static final String CREATE = """
            {"name": "Parrot", "spec": {"variables": {"API_KEY": "first", "GREETING": "hello"}}}""";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final OwnedEnvironment environment = Person.signUp(platform).create(CREATE);

    @Test
    void whatever_was_sealed_for_an_environment_goes_with_it() {
        environment.deployed();
        assertThat(sealed("")).isEqualTo(3);

        environment.deleted();

        eventually(() -> assertThat(sealed("")).isZero());
    }

    @Test
    void a_value_that_another_one_replaces_is_marked_and_the_rest_is_not() {
        change("{\"spec\": {\"variables\": {\"API_KEY\": \"second\", \"GREETING\": null}}}");
        environment.owner().post(environment.path() + "/password", "{}").expect(200);

        eventually(() -> assertThat(sealed(" and superseded_at is not null")).isEqualTo(2));
        assertThat(sealed(" and superseded_at is null")).isEqualTo(3);
        environment.deployed();
    }

    @Test
    void a_deployment_whose_value_is_gone_ends_and_says_so() {
        platform.jdbc()
                .sql("delete from secret where purpose = ?")
                .param(environment.id() + "/variable/API_KEY")
                .update();
        environment.ask("deploy");

        eventually(() -> assertThat(
                        environment.deployments().getFirst().path("status").asString())
                .isEqualTo("failed"));
        assertThat(environment.deployments().getFirst().toString()).contains("The value of API_KEY was deleted.");

        change("{\"spec\": {\"variables\": {\"API_KEY\": \"again\"}}}");
        environment.deployed();
    }

    @Test
    void the_secrets_of_an_mcp_server_follow_its_versions_and_go_with_it() {
        OwnedMcpServer server = OwnedMcpServer.register(environment.owner(), """
                {"name": "search", "type": "custom", "transportType": "http", "url": "https://mcp.example.org/",
                "headers": {"Authorization": "first", "X-Team": "stays"}}""");
        server.changed("{\"headers\": {\"Authorization\": \"second\"}}");
        eventually(() -> assertThat(sealed(server.id(), " and superseded_at is not null"))
                .isEqualTo(1));
        assertThat(sealed(server.id(), "")).isEqualTo(3);

        environment.owner().delete(server.path());
        eventually(() ->
                assertThat(sealed(server.id(), " and superseded_at is null")).isZero());
    }

    private void change(String json) {
        environment.owner().patch(environment.path(), json).expect(200);
    }

    private long sealed(String condition) {
        return sealed(environment.id(), condition);
    }

    private long sealed(String holder, String condition) {
        return platform.jdbc()
                .sql("select count(*) from secret where purpose like ? || '/%'" + condition)
                .param(holder)
                .query(Long.class)
                .single();
    }

    private static void eventually(Runnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(holds::run);
    }
}
