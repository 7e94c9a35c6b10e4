package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The switches over HTTP, and who may touch them. */
class FaultControlTest extends WithSimulation {

    private final Client control = new Client(coolify.simulator.controlUri(), coolify.simulator.controlToken());

    @Test
    void a_switch_is_set_shown_used_up_and_cleared() {
        Reply set = control.post("/faults", """
                {"method":"GET","route":"/version","fault":"answer","status":502,
                 "headers":{"Retry-After":"3"},"body":"<html>Bad Gateway</html>"}""");
        assertThat(set.status()).isEqualTo(201);
        assertThat(set.header("Location")).isEqualTo("/simulator/faults/" + set.text("id"));

        Reply spoilt = client.get("/version");
        assertThat(spoilt.status()).isEqualTo(502);
        assertThat(spoilt.header("Retry-After")).isEqualTo("3");
        assertThat(spoilt.header("Content-Type")).startsWith("text/html");
        assertThat(client.get("/version").status()).isEqualTo(200);

        Reply shown = control.get("/faults/" + set.text("id"));
        assertThat(shown.json().path("used_up").booleanValue()).isTrue();
        assertThat(shown.json().path("seen").intValue()).isEqualTo(2);
        assertThat(shown.json().path("spoilt").intValue()).isEqualTo(1);

        assertThat(control.delete("/faults/" + set.text("id")).status()).isEqualTo(200);
        assertThat(control.get("/faults").json().path("faults")).isEmpty();
        assertThat(control.delete("/faults/" + set.text("id")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"route\":\"/version\",\"fault\":\"stall\",\"when\":\"after\",\"millis\":5}",
                "{\"route\":\"/version\",\"fault\":\"drop\",\"when\":\"after\",\"nth\":2,\"count\":\"always\"}",
                "{\"route\":\"/version\",\"fault\":\"truncate\",\"bytes\":3}",
                "{\"route\":\"/version\",\"fault\":\"huge\",\"bytes\":100}",
                "{\"route\":\"/version\",\"fault\":\"trickle\",\"bytes\":2,\"millis\":1}",
                "{\"route\":\"/version\",\"fault\":\"garbage\",\"kind\":\"wrong_types\"}"
            })
    void every_kind_is_shown_in_the_words_it_was_set_with(String body) {
        var shown = control.post("/faults", body).json();

        for (var sent : dev.vpsclaude.simulator.http.Json.read(body).properties()) {
            assertThat(shown.path(sent.getKey())).isEqualTo(sent.getValue());
        }
    }

    @Test
    void a_switch_that_cannot_be_understood_is_refused_with_the_key_that_is_wrong() {
        assertThat(complaint("{\"route\":\"/version\",\"fault\":\"fire\"}", "fault"))
                .contains("One of");
        assertThat(complaint("{\"fault\":\"drop\"}", "route")).isEqualTo("A text is needed.");
        assertThat(complaint("{\"route\":\"/version\",\"fault\":\"drop\",\"status\":500}", "status"))
                .isEqualTo("This key means nothing here.");
        assertThat(complaint("{\"route\":\"/version\",\"fault\":\"drop\",\"nth\":0}", "nth"))
                .startsWith("A number from 1");
        assertThat(control.get("/faults").json().path("faults")).isEmpty();
    }

    @Test
    void only_the_control_token_opens_it_and_it_opens_nothing_else() {
        Client withApiToken = new Client(coolify.simulator.controlUri(), coolify.simulator.token());
        Client apiWithControlToken = new Client(coolify.simulator.apiUri(), coolify.simulator.controlToken());

        assertThat(withApiToken.get("/faults").status()).isEqualTo(401);
        assertThat(new Client(coolify.simulator.controlUri(), "").get("/faults").status())
                .isEqualTo(401);
        assertThat(apiWithControlToken.get("/version").status()).isEqualTo(401);
    }

    @Test
    void no_switch_locks_the_control_surface_itself() {
        control.post("/faults", "{\"route\":\"/**\",\"fault\":\"drop\",\"count\":\"always\"}");

        assertThat(control.delete("/faults").status()).isEqualTo(200);
        assertThat(client.get("/version").status()).isEqualTo(200);
    }

    private String complaint(String body, String key) {
        Reply reply = control.post("/faults", body);
        assertThat(reply.status()).isEqualTo(422);
        return reply.json().path("errors").path(key).asString();
    }
}
