package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.simulator.fault.Fault;
import dev.vpsclaude.simulator.fault.FaultSwitch;
import dev.vpsclaude.simulator.fault.When;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What is written down of the requests. */
class LedgerTest {

    @TempDir
    Path folder;

    @Test
    void a_request_stands_before_its_outcome_and_reading_is_one_line() {
        try (Simulation coolify = Simulation.start()) {
            String uuid = coolify.create("").text("uuid");
            coolify.client.get("/applications/" + uuid);

            List<ObjectNode> lines = coolify.simulator.ledger().after(0, 100);

            assertThat(lines).hasSize(3);
            assertThat(lines.get(0).path("kind").asString()).isEqualTo("request");
            assertThat(lines.get(0).path("method").asString()).isEqualTo("POST");
            assertThat(lines.get(0).path("path").asString()).isEqualTo("/api/v1/applications/dockerfile");
            assertThat(lines.get(0).at("/body/name").asString()).isEqualTo("box");
            assertThat(lines.get(1).path("request")).isEqualTo(lines.get(0).path("n"));
            assertThat(lines.get(1).path("coolify_answered").intValue()).isEqualTo(201);
            assertThat(lines.get(1).at("/body/uuid").asString()).isEqualTo(uuid);
            assertThat(lines.get(2).path("kind").asString()).isEqualTo("read");
            assertThat(lines.get(2).path("path").asString()).isEqualTo("/api/v1/applications/" + uuid);
            assertThat(lines.get(2).path("coolify_answered").intValue()).isEqualTo(200);
            assertThat(lines.get(2).has("body")).isFalse();
        }
    }

    @Test
    void a_lost_answer_is_told_from_a_request_that_never_arrived() {
        try (Simulation coolify = Simulation.start()) {
            spoil(coolify, When.AFTER_ACTING);
            assertThatThrownBy(() -> coolify.create("")).isInstanceOf(UncheckedIOException.class);
            coolify.simulator.faults().clear();
            spoil(coolify, When.BEFORE_ACTING);
            assertThatThrownBy(() -> coolify.create("")).isInstanceOf(UncheckedIOException.class);

            List<ObjectNode> outcomes = coolify.simulator.ledger().after(0, 100).stream()
                    .filter(line -> line.path("kind").asString().equals("outcome"))
                    .toList();

            assertThat(outcomes.getFirst().path("coolify_answered").intValue()).isEqualTo(201);
            assertThat(outcomes.getFirst().path("delivered").asString()).isEqualTo("nothing");
            assertThat(outcomes.getFirst().path("faults")).isNotEmpty();
            assertThat(outcomes.getLast().path("coolify_answered").isNull()).isTrue();
        }
    }

    @Test
    void tokens_and_values_are_not_in_it_wherever_they_were_sent() throws Exception {
        try (Simulation coolify = start()) {
            String uuid = coolify.created("box");
            coolify.client.post(
                    "/applications/" + uuid + "/envs", "{\"key\":\"PASSWORD\",\"value\":\"hunter2hunter2\"}");
            coolify.client.patch(
                    "/applications/" + uuid + "/envs/bulk",
                    "{\"data\":[{\"key\":\"PASSWORD\",\"value\":\"hunter2hunter2\",\"is_literal\":true}]}");
            coolify.client.patch(
                    "/applications/" + uuid,
                    "{\"description\":\"%s\",\"http_basic_auth_password\":\"hunter2hunter2\"}"
                            .formatted(coolify.simulator.token()));
            coolify.client.post(
                    "/deploy?uuid=" + uuid + "&why=" + coolify.simulator.token().substring(2));
            coolify.client.post("/deploy", "no JSON, but hunter2hunter2");
        }

        assertThat(Files.readString(folder.resolve("ledger.jsonl")))
                .contains("PASSWORD", "(14 characters)", "***")
                .doesNotContain("hunter2", secret(), "FROM", Simulation.base64("FROM"));
    }

    @Test
    void it_goes_on_where_it_ended_and_a_half_line_at_the_end_is_cut_off() throws Exception {
        long before;
        try (Simulation coolify = start()) {
            coolify.create("");
            before =
                    coolify.simulator.ledger().after(0, 100).getLast().path("n").asLong();
        }
        Files.writeString(folder.resolve("ledger.jsonl"), "{\"n\":3,\"kind\":\"requ", StandardOpenOption.APPEND);

        try (Simulation coolify = start()) {
            coolify.create("");

            List<ObjectNode> fresh = coolify.simulator.ledger().after(before, 100);
            assertThat(fresh).hasSize(2);
            assertThat(fresh.getFirst().path("n").asLong()).isEqualTo(before + 1);
        }
    }

    @Test
    void it_is_read_over_http_in_pages() {
        try (Simulation coolify = Simulation.start()) {
            Client control = new Client(coolify.simulator.controlUri(), coolify.simulator.controlToken());
            coolify.create("");
            coolify.create("");

            Reply first = control.get("/ledger?after=0&limit=3");
            Reply second = control.get("/ledger?after=" + first.text("last"));

            assertThat(first.json().path("entries")).hasSize(3);
            assertThat(second.json().path("entries")).hasSize(1);
            assertThat(control.get("/ledger?after=x").status()).isEqualTo(422);
            assertThat(new Client(coolify.simulator.controlUri(), coolify.simulator.token())
                            .get("/ledger")
                            .status())
                    .isEqualTo(401);
        }
    }

    private Simulation start() {
        return Simulation.start(settings -> settings.withStateFolder(folder).withToken("1|a-token-of-the-test"));
    }

    private static String secret() {
        return "a-token-of-the-test";
    }

    private static void spoil(Simulation coolify, When when) {
        coolify.simulator
                .faults()
                .set(FaultSwitch.on("POST", "/applications/dockerfile", new Fault.Dropping(when))
                        .always());
    }
}
