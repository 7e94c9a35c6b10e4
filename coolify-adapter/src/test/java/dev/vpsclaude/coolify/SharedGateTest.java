package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.BUILDS_OF_APP;
import static dev.vpsclaude.coolify.CoolifyExamples.START_BUILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one node learns of Coolify is known to the other. */
class SharedGateTest {

    private static final String OURS = "https://coolify.example.org/api/v1";

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final StoppedClock clock = new StoppedClock(adapter.jdbc);
    private final SharedGate one = gate();
    private final SharedGate other = gate();

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void a_quiet_coolify_is_called_at_once() {
        assertThat(troubleOf(one)).isEmpty();
    }

    @Test
    void a_wish_to_be_left_alone_is_honoured_by_all_nodes() {
        pass(one);
        one.met(new CoolifyTrouble.RateLimited(Duration.ofSeconds(17)));

        assertThat(troubleOf(other)).containsInstanceOf(CoolifyTrouble.RateLimited.class);
        clock.pass(Duration.ofSeconds(8));
        assertThat(troubleOf(other)).containsInstanceOf(CoolifyTrouble.RateLimited.class);
        clock.pass(Duration.ofSeconds(10));
        assertThat(troubleOf(other)).isEmpty();
    }

    @Test
    void a_limit_without_a_time_is_still_a_wish_to_be_left_alone() {
        pass(one);
        one.met(new CoolifyTrouble.RateLimited(Duration.ZERO));

        assertThat(troubleOf(other)).containsInstanceOf(CoolifyTrouble.RateLimited.class);
    }

    @Test
    void a_full_queue_keeps_nobody_from_anything_but_builds() {
        pass(one);
        one.met(new CoolifyTrouble.QueueFull(Duration.ofSeconds(60)));

        assertThat(troubleOf(other)).isEmpty();
        assertThat(troubleOfBuilding()).contains(new CoolifyTrouble.QueueFull(Duration.ofSeconds(60)));
        clock.pass(Duration.ofSeconds(60));
        assertThat(troubleOfBuilding()).isEmpty();
    }

    @Test
    void while_the_queue_is_known_to_be_full_a_waiting_build_asks_nothing() {
        pass(one);
        one.met(new CoolifyTrouble.QueueFull(Duration.ofSeconds(60)));
        adapter.coolify.on(BUILDS_OF_APP, "deployments-of-application-none-active.json");
        CoolifyApi api = new CoolifyApi(
                adapter.coolify.http(other),
                CoolifyPlace.of(adapter.coolify.properties()),
                CoolifyUrgency.STEP,
                () -> {});

        assertThat(Assertions.catchThrowableOfType(
                                CoolifyFailed.class,
                                () -> BuildStep.perform(START_BUILD, true, () -> {}, Duration.ofSeconds(1), api))
                        .trouble())
                .isEqualTo(new CoolifyTrouble.QueueFull(Duration.ofSeconds(60)));
        assertThat(adapter.coolify.asked()).isEmpty();
    }

    @Test
    void after_several_silences_in_a_row_nobody_calls_until_one_has_tried() {
        silences(5);

        assertThat(troubleOf(other)).contains(new CoolifyTrouble.Unavailable(false));
        clock.pass(Duration.ofSeconds(10));
        assertThat(troubleOf(other)).isEmpty();
        assertThat(troubleOf(one)).contains(new CoolifyTrouble.Unavailable(false));
    }

    @Test
    void an_answer_to_the_one_who_tried_lets_everybody_call_again() {
        silences(5);
        clock.pass(Duration.ofSeconds(10));
        pass(other);
        other.answered();

        assertThat(troubleOf(one)).isEmpty();
        assertThat(troubleOf(other)).isEmpty();
    }

    @Test
    void a_silence_to_the_one_who_tried_begins_another_pause() {
        silences(5);
        clock.pass(Duration.ofSeconds(10));
        pass(other);
        other.silent();
        clock.pass(Duration.ofSeconds(9));

        assertThat(troubleOf(one)).contains(new CoolifyTrouble.Unavailable(false));
    }

    @Test
    void somebody_who_tried_and_died_keeps_the_others_waiting_only_for_a_pause() {
        silences(5);
        clock.pass(Duration.ofSeconds(10));
        pass(other);
        clock.pass(Duration.ofSeconds(10));

        assertThat(troubleOf(one)).isEmpty();
    }

    @Test
    void silences_with_an_answer_between_them_are_not_in_a_row() {
        silences(4);
        pass(other);
        other.answered();
        silences(4);

        assertThat(troubleOf(other)).isEmpty();
    }

    @Test
    void a_refused_token_is_not_tried_by_everybody() {
        pass(one);
        one.met(new CoolifyTrouble.Unauthorised());

        assertThat(troubleOf(other)).contains(new CoolifyTrouble.Unauthorised());
        clock.pass(Duration.ofSeconds(10));
        assertThat(troubleOf(other)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CoolifyUrgency.class)
    void nobody_waits_in_line_for_longer_than_a_lease_bears(CoolifyUrgency urgency) {
        Instant began = clock.now();
        pass(one);
        one.met(new CoolifyTrouble.RateLimited(Duration.ofSeconds(60)));

        assertThatExceptionOfType(CoolifyFailed.class).isThrownBy(() -> other.pass(urgency));

        assertThat(Duration.between(began, clock.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void who_only_looks_lets_others_go_first_for_five_seconds_and_no_longer() throws InterruptedException {
        InstallationTable line = table();
        pass(one);
        SharedGate looking = new SharedGate(line, time -> {
            clock.pass(time);
            takeAllThereIs(line);
        });
        takeAllThereIs(line);
        Instant began = clock.now();
        looking.pass(CoolifyUrgency.POLL);

        assertThat(Duration.between(began, clock.now())).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_900));
    }

    private static void takeAllThereIs(InstallationTable line) {
        Turn turn = line.take(Duration.ZERO);
        while (turn instanceof Turn.Granted) {
            turn = line.take(Duration.ZERO);
        }
    }

    private void silences(int number) {
        for (int i = 0; i < number; i++) {
            pass(one);
            one.silent();
        }
    }

    private static void pass(SharedGate gate) {
        assertThat(troubleOf(gate)).isEmpty();
    }

    private static Optional<CoolifyTrouble> troubleOf(SharedGate gate) {
        return Optional.ofNullable(
                        Assertions.catchThrowableOfType(CoolifyFailed.class, () -> gate.pass(CoolifyUrgency.STEP)))
                .map(CoolifyFailed::trouble);
    }

    private Optional<CoolifyTrouble> troubleOfBuilding() {
        return Optional.ofNullable(Assertions.catchThrowableOfType(CoolifyFailed.class, other::requireRoomForBuild))
                .map(CoolifyFailed::trouble);
    }

    private SharedGate gate() {
        return new SharedGate(table(), clock::pass);
    }

    private InstallationTable table() {
        return new InstallationTable(adapter.jdbc, Installations.at(OURS, 150), StoppedClock.SQL);
    }
}
