package dev.vpsclaude.coolify;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock inside the database that goes only where a test puts it. */
final class StoppedClock {

    static final String SQL = "stopped_clock()";

    private final JdbcClient jdbc;
    private Instant now = Instant.parse("2026-09-01T10:00:00Z");

    StoppedClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists stopped (at timestamptz not null)").update();
        jdbc.sql("truncate stopped").update();
        jdbc.sql("insert into stopped values (:at)").param("at", at()).update();
        jdbc.sql("""
                        create or replace function stopped_clock() returns timestamptz language sql volatile
                        as 'select at from stopped'""").update();
    }

    Instant now() {
        return now;
    }

    void put(Instant time) {
        now = time;
        jdbc.sql("update stopped set at = :at").param("at", at()).update();
    }

    void pass(Duration time) {
        put(now.plus(time));
    }

    private OffsetDateTime at() {
        return now.atOffset(ZoneOffset.UTC);
    }
}
