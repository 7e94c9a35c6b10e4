package dev.vpsclaude.server.axon;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.saga.stop.StopSaga;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OneAtATimeTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final TransactionTemplate transaction =
            new TransactionTemplate(platform.bean(PlatformTransactionManager.class));
    private final String id = UUID.randomUUID().toString();

    @SuppressWarnings("unchecked")
    private final SagaStore<Object> sagas = platform.bean(SagaStore.class);

    @BeforeEach
    void begin() {
        transaction.executeWithoutResult(status -> sagas.insertSaga(StopSaga.class, id, new StopSaga(), Set.of()));
    }

    @AfterEach
    void end() {
        transaction.executeWithoutResult(status -> sagas.deleteSaga(StopSaga.class, id, Set.of()));
    }

    @Test
    void who_continues_a_process_second_waits_for_the_first_and_finds_what_it_left() {
        CompletableFuture<Boolean> second = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            requireNonNull(sagas.loadSaga(StopSaga.class, id));
            second.completeAsync(this::isThere);
            await().atMost(30, SECONDS).until(this::somebodyWaits);
            sagas.deleteSaga(StopSaga.class, id, Set.of());
            assertThat(second).as("answered before the first was done").isNotDone();
        });

        assertThat(second.orTimeout(30, SECONDS).join()).isFalse();
    }

    @Test
    void another_process_need_not_wait() {
        String other = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            requireNonNull(sagas.loadSaga(StopSaga.class, id));
            CompletableFuture<Object> loaded = CompletableFuture.supplyAsync(
                    () -> transaction.execute(inner -> sagas.loadSaga(StopSaga.class, other) == null));
            assertThat(loaded.orTimeout(30, SECONDS).join()).isEqualTo(true);
        });
    }

    private Boolean isThere() {
        return requireNonNull(transaction.execute(status -> sagas.loadSaga(StopSaga.class, id) != null));
    }

    private boolean somebodyWaits() {
        return platform.jdbc()
                .sql("select exists (select from pg_locks where locktype = 'advisory' and classid = 1936222049"
                        + " and not granted)")
                .query(Boolean.class)
                .single();
    }
}
