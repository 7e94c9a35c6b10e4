package dev.vpsclaude.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class DatabaseTroubleTest {

    @ParameterizedTest
    @MethodSource
    void passes(Exception cause) {
        assertThat(DatabaseTrouble.isBehind(cause)).isTrue();
        assertThat(DatabaseTrouble.isBehind(new IllegalStateException("while handling", cause)))
                .isTrue();
    }

    static Stream<Exception> passes() {
        return Stream.of(
                new ConcurrencyException("somebody else was quicker"),
                new DataAccessResourceFailureException("no connection"),
                new CannotAcquireLockException("deadlock"),
                new SQLTransientConnectionException("none is free"),
                new SQLException("the server stops", "57P01"));
    }

    @ParameterizedTest
    @MethodSource
    void stays(Exception cause) {
        assertThat(DatabaseTrouble.isBehind(cause)).isFalse();
    }

    static Stream<Exception> stays() {
        return Stream.of(
                new IllegalStateException("of our own making"),
                new NullPointerException(),
                new DataIntegrityViolationException("a value that no column takes"),
                new SQLException("a text with a zero in it", "22021"),
                new SQLException("of an unknown kind"));
    }
}
