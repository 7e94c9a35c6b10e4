package dev.vpsclaude.simulator;

import static dev.vpsclaude.simulator.fault.When.AFTER_ACTING;
import static dev.vpsclaude.simulator.fault.When.BEFORE_ACTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.simulator.fault.Fault;
import dev.vpsclaude.simulator.fault.FaultSwitch;
import dev.vpsclaude.simulator.fault.Faults;
import dev.vpsclaude.simulator.fault.Garbage;
import dev.vpsclaude.simulator.fault.When;
import dev.vpsclaude.simulator.http.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** What each switch does to a request (contract section 15). */
class FaultTest extends WithSimulation {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final Faults faults = coolify.simulator.faults();

    @Test
    void an_answer_before_acting_keeps_the_request_from_coolify() {
        faults.set(onCreate(answering(BEFORE_ACTING)));

        Reply reply = coolify.create("");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(reply.body()).isEqualTo("<html>slow down</html>");
        assertThat(applications()).isZero();
    }

    @Test
    void an_answer_after_acting_takes_the_place_of_coolifys_own() {
        faults.set(onCreate(answering(AFTER_ACTING)));

        assertThat(coolify.create("").status()).isEqualTo(429);
        assertThat(applications()).isEqualTo(1);
    }

    @Test
    void a_connection_dropped_before_acting_leaves_no_trace() {
        faults.set(onCreate(new Fault.Dropping(BEFORE_ACTING)).always());

        assertThatThrownBy(() -> coolify.create("")).isInstanceOf(UncheckedIOException.class);
        assertThat(applications()).isZero();
    }

    @Test
    void a_lost_answer_is_one_to_something_that_was_done() {
        faults.set(onCreate(new Fault.Dropping(AFTER_ACTING)));

        assertThatThrownBy(() -> coolify.create("")).isInstanceOf(UncheckedIOException.class);
        assertThat(applications()).isEqualTo(1);
    }

    @Test
    void a_stall_before_acting_holds_the_request_until_its_switch_is_cleared() throws Exception {
        String id = faults.set(onCreate(new Fault.Stalling(BEFORE_ACTING, FOR_EVER)))
                .id();

        var reply = CompletableFuture.supplyAsync(() -> coolify.create(""));
        Eventually.eventually(
                "the request is stalled", () -> faults.find(id).orElseThrow().spoilt() == 1);
        assertThat(applications()).isZero();
        faults.clear(id);

        assertThat(reply.get().status()).isEqualTo(201);
    }

    @Test
    void a_stall_after_acting_keeps_the_answer_back() throws Exception {
        String id =
                faults.set(onCreate(new Fault.Stalling(AFTER_ACTING, FOR_EVER))).id();

        var reply = CompletableFuture.supplyAsync(() -> coolify.create(""));
        Eventually.eventually("the request is carried out", () -> applications() == 1);
        assertThat(reply).isNotDone();
        faults.clear(id);

        assertThat(reply.get().status()).isEqualTo(201);
    }

    @Test
    void a_truncated_answer_promises_more_than_it_brings() {
        faults.set(onCreate(new Fault.Truncating(8)));

        assertThatThrownBy(() -> coolify.create(""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("bytes");
        assertThat(applications()).isEqualTo(1);
    }

    @Test
    void a_huge_answer_is_a_true_one_behind_more_space_than_anyone_should_read() {
        faults.set(onCreate(new Fault.Inflating(20_000_000)));

        Reply reply = coolify.create("");

        assertThat(reply.body()).hasSizeGreaterThan(20_000_000);
        assertThat(coolify.client.get("/applications/" + reply.text("uuid")).status())
                .isEqualTo(200);
    }

    @Test
    void a_trickled_answer_comes_whole_in_the_end() {
        faults.set(onCreate(new Fault.Trickling(3, Duration.ofMillis(1))));

        assertThat(coolify.create("").text("uuid")).hasSize(24);
    }

    @Test
    void broken_json_is_announced_as_json() {
        faults.set(onCreate(new Fault.Garbling(Garbage.BROKEN_JSON)));

        Reply reply = coolify.create("");

        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThatThrownBy(reply::json).isInstanceOf(JacksonException.class);
    }

    @Test
    void wrong_types_stand_under_the_right_keys() {
        faults.set(onCreate(new Fault.Garbling(Garbage.WRONG_TYPES)));

        assertThat(coolify.create("").json().path("uuid").isInt()).isTrue();
    }

    @Test
    void only_the_request_that_was_meant_is_spoilt() {
        String id =
                faults.set(onCreate(answering(BEFORE_ACTING)).fromRequest(2)).id();

        assertThat(coolify.create("").status()).isEqualTo(201);
        assertThat(faults.find(id).orElseThrow().usedUp()).isFalse();
        assertThat(coolify.create("").status()).isEqualTo(429);
        assertThat(coolify.create("").status()).isEqualTo(201);
        assertThat(faults.find(id).orElseThrow().usedUp()).isTrue();
        assertThat(faults.find(id).orElseThrow().seen()).isEqualTo(3);
    }

    @Test
    void from_a_request_on_every_one_can_be_spoilt() {
        faults.set(onCreate(answering(BEFORE_ACTING)).fromRequest(2).always());

        assertThat(coolify.create("").status()).isEqualTo(201);
        assertThat(coolify.create("").status()).isEqualTo(429);
        assertThat(coolify.create("").status()).isEqualTo(429);
    }

    @Test
    void other_routes_and_other_methods_are_left_alone() {
        String uuid = coolify.created("box");
        faults.set(FaultSwitch.on("PATCH", "/applications/{uuid}", answering(BEFORE_ACTING))
                .always());

        assertThat(client.get("/applications/" + uuid).status()).isEqualTo(200);
        assertThat(client.get("/applications/" + uuid + "/envs").status()).isEqualTo(200);
        assertThat(client.patch("/applications/" + uuid, "{\"name\":\"x\"}").status())
                .isEqualTo(429);
    }

    @Test
    void two_asterisks_stand_for_everything_below_and_a_token_is_not_asked_for() {
        faults.set(FaultSwitch.on(FaultSwitch.ANY_METHOD, "/**", answering(BEFORE_ACTING))
                .always());

        assertThat(client.get("/version").status()).isEqualTo(429);
        assertThat(client.get("/health").status()).isEqualTo(429);
        assertThat(new Client(coolify.simulator.apiUri(), "")
                        .get("/teams/current")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void a_stall_and_then_a_lost_answer_can_hit_the_same_request() throws Exception {
        String stall =
                faults.set(onCreate(new Fault.Stalling(AFTER_ACTING, FOR_EVER))).id();
        faults.set(onCreate(new Fault.Dropping(AFTER_ACTING)));

        var reply = CompletableFuture.supplyAsync(() -> coolify.create(""));
        Eventually.eventually("the request is carried out", () -> applications() == 1);
        faults.clear(stall);

        assertThatThrownBy(reply::get).hasCauseInstanceOf(UncheckedIOException.class);
    }

    private static FaultSwitch onCreate(Fault fault) {
        return FaultSwitch.on("POST", "/applications/dockerfile", fault);
    }

    private static Fault answering(When when) {
        return new Fault.Answering(
                when, Answer.html(429, "<html>slow down</html>").with("Retry-After", "7"));
    }

    private int applications() {
        return client.get("/applications").json().size();
    }
}
