package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformHealth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all nodes together know of our Coolify. All times are the database's, so that the clocks of nodes do not matter. */
final class InstallationTable {

    private static final String DATABASE_CLOCK = "clock_timestamp()";

    private final JdbcClient jdbc;
    private final String address;
    private final Allowance allowance;
    private final CoolifyProperties.Circuit circuit;
    private final String now;

    InstallationTable(JdbcClient jdbc, CoolifyProperties properties) {
        this(jdbc, properties, DATABASE_CLOCK);
    }

    /** @param clock the time as an SQL expression */
    InstallationTable(JdbcClient jdbc, CoolifyProperties properties, String clock) {
        this.jdbc = jdbc;
        this.address = properties.apiUrl().toString();
        this.allowance = Allowance.of(properties.requestsPerMinute(), properties.minute());
        this.circuit = properties.circuit();
        this.now = "(select " + clock + " as now) clock";
    }

    Allowance allowance() {
        return allowance;
    }

    /**
     * Takes the next place in the line if it comes up soon. Of those who ask while nobody calls, one may try once the
     * time is over; the others wait for what becomes of that.
     *
     * @param latest when it must come up, from now; negative to take only what is left over
     */
    Turn take(Duration latest) {
        return granted(latest).orElseGet(() -> refused(latest));
    }

    private Optional<Turn> granted(Duration latest) {
        return statement("""
                        update coolify_installation
                        set paid_until = greatest(paid_until, now - :full * interval '1 microsecond')
                                         + :apart * interval '1 microsecond',
                            closed_until = case when closed_until is null then null
                                           else now + :pause * interval '1 microsecond' end
                        from %s
                        where address = :address
                          and coalesce(closed_until <= now, true)
                          and greatest(paid_until, now - :full * interval '1 microsecond')
                              + :apart * interval '1 microsecond' <= now + :latest * interval '1 microsecond'
                        returning (extract(epoch from paid_until - now) * 1000000)::bigint as wait,
                                  silences > 0 or closed_until is not null as doubtful""")
                .param("latest", micros(latest))
                .query((row, number) ->
                        (Turn) new Turn.Granted(micros(row.getLong("wait")), row.getBoolean("doubtful")))
                .optional();
    }

    private Turn refused(Duration latest) {
        return statement("""
                        select case when closed_until > now then closed_for end as closed_for,
                               (extract(epoch from
                                   greatest(paid_until, now - :full * interval '1 microsecond')
                                   + :apart * interval '1 microsecond' - now) * 1000000)::bigint - :latest as wait
                        from coolify_installation, %s
                        where address = :address""")
                .param("latest", micros(latest))
                .query(InstallationTable::refusal)
                .optional()
                .orElseGet(this::firstCall);
    }

    private static Turn refusal(ResultSet row, int number) throws SQLException {
        String closed = row.getString("closed_for");
        return closed == null ? new Turn.Later(micros(row.getLong("wait"))) : new Turn.Closed(why(closed));
    }

    private static CoolifyTrouble why(String closed) {
        return closed.equals("credentials") ? new CoolifyTrouble.Unauthorised() : new CoolifyTrouble.Unavailable(false);
    }

    private Turn firstCall() {
        jdbc.sql("insert into coolify_installation (address) values (:address) on conflict do nothing")
                .param("address", address)
                .update();
        return new Turn.Later(Duration.ZERO);
    }

    void answered() {
        jdbc.sql("""
                        update coolify_installation set silences = 0, closed_until = null, closed_for = null
                        where address = :address""").param("address", address).update();
    }

    /** After several silences in a row nobody calls for a while. */
    void silent() {
        statement("""
                        update coolify_installation
                        set silences = silences + 1,
                            closed_until = case when silences + 1 >= :failures
                                           then now + :pause * interval '1 microsecond' else closed_until end,
                            closed_for = case when silences + 1 >= :failures then 'silence' else closed_for end
                        from %s
                        where address = :address""").param("failures", circuit.failures()).update();
    }

    /** A token that is not accepted is not accepted from anybody (contract section 11). */
    void rejected() {
        statement("""
                        update coolify_installation
                        set closed_until = now + :pause * interval '1 microsecond', closed_for = 'credentials'
                        from %s
                        where address = :address""").update();
    }

    /** Puts everybody who comes from now on behind this time. */
    void rateLimited(Duration after) {
        statement("""
                        update coolify_installation
                        set paid_until = greatest(paid_until, now + :after * interval '1 microsecond')
                        from %s
                        where address = :address""").param("after", micros(after)).update();
    }

    void queueFull(Duration after) {
        statement("""
                        update coolify_installation
                        set queue_full_until = now + :after * interval '1 microsecond'
                        from %s
                        where address = :address""").param("after", micros(after)).update();
    }

    /** For how long no build is accepted; zero if one may be. */
    Duration queueFullFor() {
        return statement("""
                        select greatest(0, (extract(epoch from queue_full_until - now) * 1000000)::bigint) as wait
                        from coolify_installation, %s
                        where address = :address and queue_full_until is not null""")
                .query((row, number) -> micros(row.getLong("wait")))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** What the last calls have shown; until one is answered again it stays as it was. */
    PlatformHealth health() {
        return jdbc.sql(
                        "select closed_for from coolify_installation where address = :address and closed_for is not null")
                .param("address", address)
                .query((row, number) -> row.getString("closed_for").equals("credentials")
                        ? PlatformHealth.REFUSING_CREDENTIALS
                        : PlatformHealth.SILENT)
                .optional()
                .orElse(PlatformHealth.ANSWERING);
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql.formatted(now))
                .param("address", address)
                .param("full", micros(allowance.full()))
                .param("apart", micros(allowance.apart()))
                .param("pause", micros(circuit.pause()));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
