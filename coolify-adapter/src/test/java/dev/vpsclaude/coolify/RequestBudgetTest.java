package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Many calls of several nodes against one row, in a time that only the test moves. */
class RequestBudgetTest {

    private static final String OURS = "https://coolify.example.org/api/v1";

    private static final int A_MINUTE = 150;
    private static final Duration ONE_CALL = Duration.ofMillis(300);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final SingleConnectionDataSource connection = quickConnection();
    private final JdbcClient jdbc = JdbcClient.create(connection);
    private final StoppedClock clock = new StoppedClock(jdbc);
    private final List<Instant> sent = new ArrayList<>();

    @AfterEach
    void close() {
        connection.destroy();
        adapter.close();
    }

    /** Thousands of statements, of which none has to outlive the test. */
    private SingleConnectionDataSource quickConnection() {
        try {
            SingleConnectionDataSource one = new SingleConnectionDataSource(adapter.dataSource.getConnection(), true);
            JdbcClient.create(one).sql("set synchronous_commit = off").update();
            return one;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Somebody who makes one call after the other. */
    private record Caller(Instant free, InstallationTable node) {}

    @Test
    void two_hundred_deployments_on_two_nodes_send_at_most_what_a_minute_allows() {
        PriorityQueue<Caller> callers = callers(8, node(), node());
        int calls = 200 * 11;
        while (sent.size() < calls) {
            callers.add(turn(callers.remove()));
        }

        assertThat(mostInOneMinute()).isLessThanOrEqualTo(A_MINUTE);
        assertThat(Duration.between(sent.getFirst(), sent.getLast())).isLessThan(Duration.ofSeconds(calls * 60 / 130));
    }

    @Test
    void a_burst_after_a_silence_is_part_of_what_its_minute_allows() {
        InstallationTable node = node();
        for (int round = 0; round < 3; round++) {
            PriorityQueue<Caller> callers = callers(8, node);
            for (int i = 0; i < 200; i++) {
                callers.add(turn(callers.remove()));
            }
            clock.pass(Duration.ofSeconds(20));
        }

        assertThat(mostInOneMinute()).isLessThanOrEqualTo(A_MINUTE);
    }

    @Test
    void another_coolify_has_a_budget_of_its_own() {
        InstallationTable ours = node();
        while (ours.take(Duration.ZERO) instanceof Turn.Granted || sent.isEmpty()) {
            sent.add(clock.now());
        }
        InstallationTable theirs = new InstallationTable(
                jdbc, Installations.at("https://other.example.org/api/v1", A_MINUTE), StoppedClock.SQL);
        theirs.take(Duration.ZERO);

        assertThat(ours.take(Duration.ZERO)).isInstanceOf(Turn.Later.class);
        assertThat(theirs.take(Duration.ZERO)).isInstanceOf(Turn.Granted.class);
    }

    @Test
    void those_who_only_look_leave_something_for_the_next_step() {
        InstallationTable node = node();
        Duration leftOver = node.allowance().kept().negated();
        node.take(leftOver);
        int looks = 0;
        while (node.take(leftOver) instanceof Turn.Granted) {
            looks++;
        }

        assertThat(looks).isPositive();
        for (int step = 0; step < 4; step++) {
            assertThat(node.take(LONGEST_WAIT))
                    .isInstanceOfSatisfying(
                            Turn.Granted.class, turn -> assertThat(turn.delay()).isLessThanOrEqualTo(Duration.ZERO));
        }
        assertThat(node.take(LONGEST_WAIT))
                .isInstanceOfSatisfying(
                        Turn.Granted.class, turn -> assertThat(turn.delay()).isPositive());
    }

    @Test
    void those_who_only_look_get_their_turn_even_while_steps_never_end() throws Exception {
        PriorityQueue<Caller> steps = callers(8, node(), node());
        work(steps, clock.now().plusSeconds(30));
        Instant asked = clock.now();

        new SharedGate(node(), time -> work(steps, clock.now().plus(time))).pass(CoolifyUrgency.POLL);

        assertThat(Duration.between(asked, clock.now())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(13));
    }

    private void work(PriorityQueue<Caller> steps, Instant until) {
        while (steps.element().free().isBefore(until)) {
            steps.add(turn(steps.remove()));
        }
        clock.put(until);
    }

    private Caller turn(Caller caller) {
        if (caller.free().isAfter(clock.now())) {
            clock.put(caller.free());
        }
        Instant next = switch (caller.node().take(LONGEST_WAIT)) {
            case Turn.Granted turn -> call(turn);
            case Turn.Later turn -> clock.now().plus(turn.delay()).plusMillis(1);
            case Turn.Closed turn -> throw new AssertionError(turn);
        };
        return new Caller(next, caller.node());
    }

    private Instant call(Turn.Granted turn) {
        Instant at = turn.delay().isPositive() ? clock.now().plus(turn.delay()) : clock.now();
        sent.add(at);
        return at.plus(ONE_CALL);
    }

    private PriorityQueue<Caller> callers(int number, InstallationTable... nodes) {
        PriorityQueue<Caller> callers = new PriorityQueue<>(Comparator.comparing(Caller::free));
        for (int i = 0; i < number; i++) {
            callers.add(new Caller(clock.now(), nodes[i % nodes.length]));
        }
        return callers;
    }

    private int mostInOneMinute() {
        List<Instant> inOrder = sent.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < inOrder.size(); last++) {
            while (!inOrder.get(last).isBefore(inOrder.get(first).plusSeconds(60))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private InstallationTable node() {
        return new InstallationTable(jdbc, Installations.at(OURS, A_MINUTE), StoppedClock.SQL);
    }
}
