package dev.vpsclaude.coolify;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what is over, and says whose turn it is to do so. */
final class PurgeTable {

    private final JdbcClient jdbc;

    PurgeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was done lately, or somebody is at it */
    boolean begin(String owner, Duration every, Duration lease) {
        return jdbc.sql("""
                                update coolify_chore
                                set lease_owner = :owner,
                                    lease_until = clock_timestamp() + :lease * interval '1 millisecond'
                                where name = 'purge'
                                  and coalesce(done_at <= clock_timestamp() - :every * interval '1 millisecond', true)
                                  and coalesce(lease_until <= clock_timestamp(), true)""")
                        .param("owner", owner)
                        .param("lease", lease.toMillis())
                        .param("every", every.toMillis())
                        .update()
                == 1;
    }

    /** @return false when it has taken so long that another does it */
    boolean goOn(String owner, Duration lease) {
        return jdbc.sql("""
                                update coolify_chore
                                set lease_until = clock_timestamp() + :lease * interval '1 millisecond'
                                where name = 'purge' and lease_owner = :owner and lease_until > clock_timestamp()""")
                        .param("owner", owner)
                        .param("lease", lease.toMillis())
                        .update()
                == 1;
    }

    void end(String owner) {
        jdbc.sql("""
                        update coolify_chore
                        set done_at = clock_timestamp(), lease_owner = null, lease_until = null
                        where name = 'purge' and lease_owner = :owner""").param("owner", owner).update();
    }

    /**
     * Removes intents that are over. The last variables of an environment stay while it is there: they tell which secrets
     * its container knows. @return how many there were
     */
    int removeIntents(Duration age, int most) {
        return jdbc.sql("""
                        delete from coolify_intent where id in (
                            select i.id from coolify_intent i
                            where i.state <> 'requested'
                              and coalesce(i.settled_at, i.created_at)
                                  <= clock_timestamp() - :age * interval '1 millisecond'
                              and (i.kind <> 'variables' or exists (
                                  select from coolify_intent l
                                  where l.environment_id = i.environment_id and l.seq > i.seq
                                    and l.kind in ('variables', 'removal')))
                            order by coalesce(i.settled_at, i.created_at)
                            limit :most
                            for update of i skip locked)""").param("age", age.toMillis()).param("most", most).update();
    }

    int removeBuilds(Duration age, int most) {
        return jdbc.sql("""
                        delete from coolify_build where deployment_id in (
                            select deployment_id from coolify_build
                            where noted_at <= clock_timestamp() - :age * interval '1 millisecond'
                            order by noted_at
                            limit :most
                            for update skip locked)""").param("age", age.toMillis()).param("most", most).update();
    }
}
