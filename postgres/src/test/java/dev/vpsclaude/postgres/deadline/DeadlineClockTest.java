package dev.vpsclaude.postgres.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.postgres.deadline.DeadlinesOnPostgres.Kettle;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineClockTest {

    private static final Kettle KETTLE = new Kettle("blue");

    /** The clock looks once a second; the rest is for a machine that has much else to do. */
    private static final int PATIENCE_SECONDS = 10;

    private final DeadlinesOnPostgres postgres = new DeadlinesOnPostgres();
    private final PostgresDeadlineManager deadlines = postgres.node();
    private final DeadlineClock clock = new DeadlineClock(deadlines);
    private final CountDownLatch handled = new CountDownLatch(1);

    DeadlineClockTest() {
        deadlines.registerHandlerInterceptor(this::noticeCommit);
    }

    private Object noticeCommit(UnitOfWork<? extends DeadlineMessage<?>> work, InterceptorChain chain)
            throws Exception {
        work.afterCommit(w -> handled.countDown());
        return chain.proceed();
    }

    @AfterEach
    void close() {
        clock.stop();
        postgres.close();
    }

    @Test
    void what_became_due_while_every_node_was_down_is_noticed_at_the_start() throws Exception {
        postgres.node().schedule(Duration.ofHours(-1), "boil", "tea", KETTLE);

        clock.start();

        assertThat(handled.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(postgres.handled()).containsExactly("kettle blue: boil tea");
    }

    @Test
    void what_is_scheduled_while_it_naps_is_noticed() throws Exception {
        clock.start();

        deadlines.schedule(Duration.ofMillis(20), "boil", "tea", KETTLE);

        assertThat(handled.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_stopped_clock_handles_nothing() {
        clock.start();
        assertThat(clock.isRunning()).isTrue();
        clock.stop();
        assertThat(clock.isRunning()).isFalse();

        deadlines.schedule(Duration.ZERO, "boil", "tea", KETTLE);

        assertThat(postgres.count("true")).isEqualTo(1);
    }
}
