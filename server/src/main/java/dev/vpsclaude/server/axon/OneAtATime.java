package dev.vpsclaude.server.axon;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets one process be continued in one place at a time, on however many nodes: an event is handled where the segment is,
 * a deadline wherever it is noticed, and each writes all that the process remembers. Who comes second waits until the
 * first has committed and then reads what that one wrote.
 */
final class OneAtATime implements SagaStore<Object> {

    /** Held until the transaction ends; the first number tells these locks from any others. */
    private static final String LOCK = "select pg_advisory_xact_lock(1936222049, hashtext(?))";

    private final SagaStore<Object> sagas;
    private final JdbcTemplate jdbc;

    OneAtATime(SagaStore<Object> sagas, JdbcTemplate jdbc) {
        this.sagas = sagas;
        this.jdbc = jdbc;
    }

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> type, String id) {
        jdbc.query(LOCK, row -> {}, id);
        return sagas.loadSaga(type, id);
    }

    @Override
    public Set<String> findSagas(Class<?> type, AssociationValue association) {
        return sagas.findSagas(type, association);
    }

    @Override
    public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> associations) {
        sagas.insertSaga(type, id, saga, associations);
    }

    @Override
    public void updateSaga(Class<?> type, String id, Object saga, AssociationValues associations) {
        sagas.updateSaga(type, id, saga, associations);
    }

    @Override
    public void deleteSaga(Class<?> type, String id, Set<AssociationValue> associations) {
        sagas.deleteSaga(type, id, associations);
    }
}
