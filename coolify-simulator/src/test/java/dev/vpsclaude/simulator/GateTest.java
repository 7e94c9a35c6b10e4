package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.ApiToken;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in front of every call: contract 1.1 to 1.4. */
class GateTest extends WithSimulation {

    @Test
    void health_needs_no_token_and_answers_a_bare_text() {
        Client stranger = new Client(coolify.simulator.apiUri(), "");

        assertThat(stranger.get("/health").body()).isEqualTo("OK");
        assertThat(stranger.browse("127.0.0.1", "/api/health").body()).isEqualTo("OK");
        assertThat(stranger.get("/health").header("content-type")).startsWith("text/html");
    }

    @Test
    void the_version_is_a_bare_number_and_not_json() {
        Reply version = client.get("/version");

        assertThat(version.body()).isEqualTo("4.3.11");
        assertThat(version.header("content-type")).startsWith("text/html");
    }

    @Test
    void a_missing_or_wrong_token_is_unauthenticated() {
        for (String token :
                new String[] {"", "1|wrong", coolify.simulator.token().substring(2)}) {
            Reply refused = new Client(coolify.simulator.apiUri(), token).get("/version");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo("{\"message\":\"Unauthenticated.\"}");
        }
    }

    @Test
    void an_unknown_route_says_so_with_docs_and_an_unknown_object_without() {
        Reply noRoute = client.get("/moons");
        Reply noObject = client.get("/applications/nowhere");

        assertThat(noRoute.status()).isEqualTo(404);
        assertThat(noRoute.body()).isEqualTo("{\"message\":\"Not found.\",\"docs\":\"https://coolify.io/docs\"}");
        assertThat(noObject.status()).isEqualTo(404);
        assertThat(noObject.body()).isEqualTo("{\"message\":\"Application not found.\"}");
    }

    @Test
    void a_known_path_with_an_unknown_verb_is_an_unknown_route() {
        assertThat(client.send("PUT", "/applications/x", "{}").text("docs")).isNotEmpty();
    }

    @Test
    void reading_an_action_says_that_it_has_become_a_post() {
        for (String action : new String[] {
            "/deploy?uuid=x", "/applications/x/start", "/applications/x/stop", "/applications/x/restart"
        }) {
            Reply refused = client.get(action);

            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.message()).isEqualTo("This endpoint has changed to a POST request.");
            assertThat(refused.header("allow")).isEqualTo("POST");
        }
    }

    @Test
    void no_ability_implies_another_one() {
        try (Simulation other = Simulation.start(settings -> settings.withFurtherToken(token("3|write", Ability.WRITE))
                .withFurtherToken(token("4|read", Ability.READ)))) {
            Client writer = new Client(other.simulator.apiUri(), "3|write");
            Client reader = new Client(other.simulator.apiUri(), "4|read");

            assertThat(writer.get("/version").message()).isEqualTo("Missing required permissions: read");
            assertThat(writer.post("/deploy", "{}").message()).isEqualTo("Missing required permissions: deploy");
            assertThat(writer.get("/deploy").message()).isEqualTo("Missing required permissions: deploy");
            assertThat(reader.patch("/applications/x", "{}").message())
                    .isEqualTo("Missing required permissions: write");
            assertThat(reader.get("/version").status()).isEqualTo(200);
            assertThat(writer.get("/version").status()).isEqualTo(403);
        }
    }

    @Test
    void root_passes_every_check() {
        assertThat(coolify.omniscient.get("/version").status()).isEqualTo(200);
        assertThat(coolify.omniscient.post("/deploy", "{}").message()).isEqualTo("You must provide uuid or tag.");
    }

    @Test
    void the_harmless_probes_of_a_start_up_check_tell_what_a_token_may_do() {
        assertThat(client.patch("/applications/aaaaaaaaaaaaaaaaaaaaaaaa", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(client.post("/deploy", "{}").status()).isEqualTo(400);
    }

    private static ApiToken token(String text, Ability ability) {
        return new ApiToken(text, Set.of(ability));
    }
}
