package dev.vpsclaude.postgres.deadline;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the deadlines. Time is the database's, so that nodes with other clocks agree on what is due. */
final class DeadlineTable {

    /** A deadline as it is stored; scope, payload and metadata are serialised. */
    record Row(String id, String name, String scope, String payload, String payloadType, String metadata) {}

    private final JdbcClient jdbc;

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row row, Duration until) {
        jdbc.sql("""
                        insert into deadline (id, name, scope, due_at, payload, payload_type, metadata)
                        values (?, ?, ?, clock_timestamp() + ? * interval '1 millisecond', ?, ?, ?)
                        """)
                .params(
                        row.id(),
                        row.name(),
                        row.scope(),
                        until.toMillis(),
                        row.payload(),
                        row.payloadType(),
                        row.metadata())
                .update();
    }

    /** Takes one deadline that is due and not being handled elsewhere; it is gone if the transaction commits. */
    Optional<Row> takeDue() {
        return jdbc.sql("""
                        delete from deadline where id = (
                            select id from deadline where due_at <= clock_timestamp()
                            order by due_at limit 1 for update skip locked)
                        returning id, name, scope, payload, payload_type, metadata
                        """).query(Row.class).optional();
    }

    /** After a failure: later, and later each time, up to a minute. */
    void postpone(String id) {
        jdbc.sql("""
                        update deadline set failures = failures + 1,
                            due_at = clock_timestamp() + least(60, power(2, least(failures, 10))) * interval '1 second'
                        where id = ?
                        """).param(id).update();
    }

    void remove(String name, String id) {
        jdbc.sql("delete from deadline where name = ? and id = ?")
                .params(name, id)
                .update();
    }

    void removeAll(String name) {
        jdbc.sql("delete from deadline where name = ?").param(name).update();
    }

    void removeWithin(String name, String scope) {
        jdbc.sql("delete from deadline where name = ? and scope = ?")
                .params(name, scope)
                .update();
    }

    int count(String name) {
        return jdbc.sql("select count(*) from deadline where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** How long until the next deadline is due: negative if it is overdue, empty if there is none. */
    Optional<Duration> untilNext() {
        return jdbc.sql(
                        "select extract(epoch from due_at - clock_timestamp())::float8 from deadline order by due_at limit 1")
                .query((row, number) -> Duration.ofMillis(Math.round(row.getDouble(1) * 1000)))
                .optional();
    }
}
