package dev.vpsclaude.server.equipment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions that want what only one can have. */
public record Race(JdbcClient jdbc, TransactionTemplate transactions) {

    public static Race on(RunningPlatform platform) {
        return new Race(platform.jdbc(), new TransactionTemplate(platform.bean(PlatformTransactionManager.class)));
    }

    /** The second begins when the first has done all but commit, which it does as soon as the second waits. */
    public CompletableFuture<Void> whileUnderWay(Runnable first, Runnable second) {
        return requireNonNull(transactions.execute(work -> {
            first.run();
            int waitingBefore = waiting();
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> transactions.executeWithoutResult(otherWork -> second.run()));
            await("the second waits for the first, or has ended without")
                    .atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> waiting() > waitingBefore || other.isDone());
            return other;
        }));
    }

    public static void refused(Refusal refusal, Runnable attempt) {
        assertThatThrownBy(() -> {
                    try {
                        attempt.run();
                    } catch (CompletionException e) {
                        throw e.getCause();
                    }
                })
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }
}
