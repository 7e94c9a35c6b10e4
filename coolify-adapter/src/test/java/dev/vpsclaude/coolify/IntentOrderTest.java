package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.ALPHA;
import static dev.vpsclaude.coolify.CoolifyExamples.START_BUILD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.platform.PlatformCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is next of many that want something of Coolify at once. */
class IntentOrderTest {

    private static final ApplicationId APPLICATION = START_BUILD.application();
    private static final int CROWD = 30;

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final IntentTable intents = adapter.intents;

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void deployments_begin_in_the_order_in_which_they_came() {
        adapter.ask(create(2), create(1), create(3));

        assertThat(List.of(performed(), performed(), performed())).containsExactly(create(2), create(1), create(3));
    }

    @Test
    void a_deployment_that_has_begun_gets_on_before_another_begins() {
        adapter.ask(create(1), create(2));
        performed();
        adapter.ask(attach(1));

        assertThat(performed()).isEqualTo(attach(1));
        adapter.ask(build(1));
        assertThat(performed()).isEqualTo(build(1));
        assertThat(performed()).isEqualTo(create(2));
    }

    @Test
    void of_a_crowd_each_comes_to_its_build_before_the_next_begins() {
        for (int n = 1; n <= CROWD; n++) {
            adapter.ask(create(n));
        }
        List<PlatformCommand> order = new ArrayList<>();
        for (int step = 0; step < 3 * CROWD; step++) {
            PlatformCommand done = performed();
            order.add(done);
            next(done).ifPresent(adapter::ask);
        }

        List<PlatformCommand> expected = new ArrayList<>();
        for (int n = 1; n <= CROWD; n++) {
            expected.addAll(List.of(create(n), attach(n), build(n)));
        }
        assertThat(order).isEqualTo(expected);
    }

    @Test
    void a_deployment_that_has_to_wait_keeps_its_place_and_nobody_else_waiting() {
        adapter.ask(build(1), create(2), create(3));
        intents.postpone(lease(), Duration.ofMinutes(1), "PLATFORM_BUSY");
        assertThat(performed()).isEqualTo(create(2));
        adapter.allDue();

        assertThat(performed()).isEqualTo(build(1));
        assertThat(performed()).isEqualTo(create(3));
    }

    @Test
    void only_a_few_deployments_are_prepared_at_once() {
        begin(IntentTable.PREPARED_AT_ONCE + 2);

        assertThat(nobodyIsNext()).isTrue();
        adapter.ask(build(1));
        assertThat(List.of(performed(), performed()))
                .containsExactly(build(1), create(IntentTable.PREPARED_AT_ONCE + 1));
        assertThat(nobodyIsNext()).isTrue();
    }

    @Test
    void waiting_for_the_queue_is_not_being_prepared() {
        begin(IntentTable.PREPARED_AT_ONCE + 1);
        adapter.ask(build(1));
        intents.postpone(lease(), Duration.ofMinutes(1), "PLATFORM_BUSY");

        assertThat(performed()).isEqualTo(create(IntentTable.PREPARED_AT_ONCE + 1));
    }

    @Test
    void a_deployment_that_was_given_up_makes_room_for_another() {
        begin(IntentTable.PREPARED_AT_ONCE + 1);
        adapter.ask(attach(1), new PlatformCommand.CancelBuild(environment(1), deployment(1), List.of()));
        assertThat(performed()).isInstanceOf(PlatformCommand.CancelBuild.class);

        assertThat(performed()).isEqualTo(create(IntentTable.PREPARED_AT_ONCE + 1));
    }

    @Test
    void a_process_that_asks_for_nothing_more_does_not_keep_its_place_for_ever() {
        begin(IntentTable.PREPARED_AT_ONCE + 1);
        adapter.jdbc
                .sql("update coolify_intent set settled_at = settled_at - interval '31 seconds'")
                .update();

        assertThat(performed()).isEqualTo(create(IntentTable.PREPARED_AT_ONCE + 1));
    }

    @Test
    void a_later_deployment_of_the_same_environment_has_a_place_of_its_own() {
        PlatformCommand again = new PlatformCommand.CreateApplication(
                environment(1), new DeploymentId(new UUID(9, 9)), ALPHA, "FROM scratch");
        adapter.ask(create(1));
        performed();
        adapter.ask(create(2), again);

        assertThat(performed()).isEqualTo(create(2));
        assertThat(performed()).isEqualTo(again);
    }

    @Test
    void cancelling_stopping_and_removing_do_not_wait_behind_a_crowd() {
        for (int n = 1; n <= CROWD; n++) {
            adapter.ask(create(n));
        }
        PlatformCommand cancel = new PlatformCommand.CancelBuild(environment(CROWD), deployment(CROWD), List.of());
        PlatformCommand stop =
                new PlatformCommand.StopApplication(environment(41), new OperationId(new UUID(7, 1)), APPLICATION);
        PlatformCommand remove = new PlatformCommand.RemoveApplications(environment(42), "op_1");
        adapter.ask(cancel, stop, remove);

        assertThat(List.of(performed(), performed(), performed())).containsExactly(cancel, stop, remove);
        assertThat(performed()).isEqualTo(create(1));
    }

    @Test
    void the_removal_of_an_environment_waits_for_what_is_under_way_for_it() {
        adapter.ask(create(1));
        Intent running = lease();
        adapter.ask(new PlatformCommand.RemoveApplications(environment(1), "op_1"), create(2));

        assertThat(performed()).isEqualTo(create(2));
        intents.settle(running, IntentTable.End.DONE, "");
        assertThat(performed()).isInstanceOf(PlatformCommand.RemoveApplications.class);
    }

    /** So many want to begin, and as many as may have done so; none is asked for its next step. */
    private void begin(int many) {
        for (int n = 1; n <= many; n++) {
            adapter.ask(create(n));
        }
        for (int n = 0; n < IntentTable.PREPARED_AT_ONCE; n++) {
            performed();
        }
    }

    private boolean nobodyIsNext() {
        return intents.lease("me", AdapterOnPostgres.LEASE).isEmpty();
    }

    private static Optional<PlatformCommand> next(PlatformCommand done) {
        int n = (int) done.environmentId().uuid().getLeastSignificantBits();
        return switch (IntentKind.of(done)) {
            case APPLICATION -> Optional.of(attach(n));
            case VOLUMES -> Optional.of(build(n));
            default -> Optional.empty();
        };
    }

    private static PlatformCommand create(int n) {
        return new PlatformCommand.CreateApplication(environment(n), deployment(n), ALPHA, "FROM scratch");
    }

    private static PlatformCommand attach(int n) {
        return new PlatformCommand.AttachVolumes(environment(n), deployment(n), APPLICATION, List.of());
    }

    private static PlatformCommand build(int n) {
        return new PlatformCommand.StartBuild(environment(n), deployment(n), APPLICATION, 1);
    }

    private static EnvironmentId environment(int n) {
        return new EnvironmentId(new UUID(5, n));
    }

    /** Younger ones have smaller ids, so that these cannot be what decides. */
    private static DeploymentId deployment(int n) {
        return new DeploymentId(new UUID(6, 1_000 - n));
    }

    private PlatformCommand performed() {
        Intent intent = lease();
        intents.settle(intent, IntentTable.End.DONE, "");
        return intent.command();
    }

    private Intent lease() {
        return intents.lease("me", AdapterOnPostgres.LEASE).orElseThrow();
    }
}
