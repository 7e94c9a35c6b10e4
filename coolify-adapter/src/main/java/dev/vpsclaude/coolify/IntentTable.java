package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.platform.PlatformCommand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The intents, their order and who has them. All times are the database's, so that the clocks of nodes do not matter.
 * Every change of a leased intent names the lease's fence: none happens once somebody else has taken over.
 */
final class IntentTable {

    /** How an intent can end. */
    enum End {
        DONE,
        REFUSED
    }

    /**
     * How many deployments are prepared at the same time, by all nodes together. At 150 requests a minute that many take
     * less than a minute until their builds are asked for; more would be none the sooner, and all of them the later.
     */
    static final int PREPARED_AT_ONCE = 8;

    /** For how long what is done may be without a next step before its deployment is taken to be out of the way. */
    private static final String PAUSE_BETWEEN_STEPS = "interval '30 seconds'";

    /**
     * Deployments that have begun and not come to their build: a step is open, or is done and the process has not asked
     * for the next one yet.
     */
    private static final String BEING_PREPARED = """
            (select count(distinct p.deployment_id) from coolify_intent p
             where p.deployment_id is not null and p.kind not in ('build', 'probe')
               and ((p.state = 'requested' and (p.turn is not null or p.attempts > 0))
                    or (p.state = 'done'
                        and coalesce(p.settled_at, p.created_at) > clock_timestamp() - %s
                        and not exists (select from coolify_intent n
                                        where n.deployment_id = p.deployment_id and n.seq > p.seq))))
            """.formatted(PAUSE_BETWEEN_STEPS);

    private final JdbcClient jdbc;

    IntentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a wish once, however often it is asked for; for a deployment that is being cancelled it comes too late. */
    void note(PlatformCommand command) {
        Cause cause = Cause.current();
        jdbc.sql("""
                        insert into coolify_intent
                            (id, environment_id, deployment_id, kind, payload, correlation, causation, state, turn)
                        values (:id, :environment, :deployment, :kind, :payload::jsonb, :correlation, :causation,
                                case when exists (select from coolify_intent where id = :cancelling)
                                     then 'withdrawn' else 'requested' end,
                                (select coalesce(turn, seq) from coolify_intent
                                 where deployment_id = :deployment order by seq limit 1))
                        on conflict (id) do nothing""")
                .param("id", IntentKind.idOf(command))
                .param("environment", command.environmentId().text())
                .param("deployment", deployment(command))
                .param("cancelling", deployment(command) + ":" + IntentKind.CANCEL.stored())
                .param("kind", IntentKind.of(command).stored())
                .param("payload", IntentPayload.write(command))
                .param("correlation", cause.correlation())
                .param("causation", cause.causation())
                .update();
    }

    private static @Nullable String deployment(PlatformCommand command) {
        return command instanceof PlatformCommand.ForDeployment part
                ? part.deploymentId().text()
                : null;
    }

    /** Withdraws what is open for a deployment; what a worker has at this moment ends with the attempt it is in. */
    void withdraw(DeploymentId deployment) {
        withdraw("deployment_id = :id", deployment.text());
    }

    /** Withdraws the stops that are open; what a worker has at this moment ends with the attempt it is in. */
    void withdrawStops(EnvironmentId environment) {
        withdraw("environment_id = :id and kind = 'stop'", environment.text());
    }

    private void withdraw(String which, String id) {
        jdbc.sql("""
                        update coolify_intent
                        set unwanted = true,
                            state = case when lease_until > clock_timestamp() then state else 'withdrawn' end,
                            settled_at = case when lease_until > clock_timestamp() then null else clock_timestamp() end
                        where state = 'requested' and\s""" + which).param("id", id).update();
    }

    /** Ends what was withdrawn while a worker had it and that worker has given up. */
    void dropUnwanted() {
        jdbc.sql("""
                        update coolify_intent set state = 'withdrawn', settled_at = clock_timestamp()
                        where state = 'requested' and unwanted
                          and (lease_until is null or lease_until <= clock_timestamp())""").update();
    }

    /**
     * Leases the next intent in line that is due and is the first open one of its environment. First comes what people
     * wait for and what makes room: cancelling, stopping, removing. Deployments follow as they came, each with all its
     * steps before a later one begins, and only a few at once: many would otherwise all begin and none get on.
     */
    Optional<Intent> lease(String owner, Duration time) {
        return jdbc.sql("""
                        update coolify_intent
                        set lease_owner = :owner, lease_until = clock_timestamp() + :millis * interval '1 millisecond',
                            fence = fence + 1, attempts = attempts + 1
                        where id = (
                            select i.id from coolify_intent i
                            where i.state = 'requested' and not i.unwanted and i.due_at <= clock_timestamp()
                              and (i.lease_until is null or i.lease_until <= clock_timestamp())
                              and not exists (
                                  select from coolify_intent o
                                  where o.environment_id = i.environment_id and o.state = 'requested' and o.id <> i.id
                                    and (o.seq < i.seq or o.lease_until > clock_timestamp()))
                              and (i.deployment_id is null or i.turn is not null or i.attempts > 0
                                   or %s < :most)
                            order by i.deployment_id is not null, coalesce(i.turn, i.seq), i.seq
                            limit 1
                            for update of i skip locked)
                        returning id, kind, payload::text as payload, attempts, asked, fence, last_trouble,
                            correlation, causation""".formatted(BEING_PREPARED))
                .param("owner", owner)
                .param("most", PREPARED_AT_ONCE)
                .param("millis", time.toMillis())
                .query(IntentTable::intent)
                .optional();
    }

    /** The last wishes for the variables of an environment: of the container that runs, and of the next one. */
    List<PlatformCommand.SetVariables> lastVariables(EnvironmentId environment) {
        return jdbc.sql("""
                        select (payload || '{"plain": {}}')::text as payload from coolify_intent
                        where environment_id = :environment and kind = 'variables'
                        order by seq desc
                        limit 3""")
                .param("environment", environment.text())
                .query((row, number) -> (PlatformCommand.SetVariables)
                        IntentPayload.read(IntentKind.VARIABLES, row.getString("payload")))
                .list();
    }

    private static Intent intent(ResultSet row, int number) throws SQLException {
        return new Intent(
                row.getString("id"),
                IntentPayload.read(IntentKind.stored(row.getString("kind")), row.getString("payload")),
                row.getInt("attempts"),
                row.getBoolean("asked"),
                row.getLong("fence"),
                row.getString("last_trouble"),
                Cause.of(row, number));
    }

    /** @return false when the lease is somebody else's by now, or has been given back */
    boolean extend(Intent intent, Duration time) {
        return jdbc.sql("""
                                update coolify_intent
                                set lease_until = clock_timestamp() + :millis * interval '1 millisecond'
                                where id = :id and fence = :fence and state = 'requested'
                                  and lease_until is not null""")
                        .param("millis", time.toMillis())
                        .param("id", intent.id())
                        .param("fence", intent.fence())
                        .update()
                == 1;
    }

    /** Notes, before it happens, that Coolify is asked. @return false when the lease is somebody else's by now */
    boolean noteAsking(Intent intent) {
        return jdbc.sql("""
                                update coolify_intent set asked = true
                                where id = :id and fence = :fence and state = 'requested'""")
                        .param("id", intent.id())
                        .param("fence", intent.fence())
                        .update()
                == 1;
    }

    /** Ends an intent; what was large in it is dropped. @return false when the lease is somebody else's by now */
    boolean settle(Intent intent, End end, String why) {
        return jdbc.sql("""
                                update coolify_intent
                                set state = :end, last_trouble = :why, settled_at = clock_timestamp(),
                                    lease_owner = null, lease_until = null,
                                    payload = payload - 'dockerfile' - 'plain'
                                where id = :id and fence = :fence and state = 'requested'""")
                        .param("end", end.name().toLowerCase(Locale.ROOT))
                        .param("why", why)
                        .param("id", intent.id())
                        .param("fence", intent.fence())
                        .update()
                == 1;
    }

    /** Whether somebody still waits for what comes of it. */
    boolean isWanted(Intent intent) {
        return jdbc.sql("select not unwanted from coolify_intent where id = :id")
                .param("id", intent.id())
                .query(Boolean.class)
                .single();
    }

    /** Gives the lease back and tries again later. @return false when the lease is somebody else's by now */
    boolean postpone(Intent intent, Duration wait, String trouble) {
        return jdbc.sql("""
                                update coolify_intent
                                set due_at = clock_timestamp() + :millis * interval '1 millisecond',
                                    lease_owner = null, lease_until = null, last_trouble = :trouble
                                where id = :id and fence = :fence and state = 'requested'""")
                        .param("millis", wait.toMillis())
                        .param("trouble", trouble)
                        .param("id", intent.id())
                        .param("fence", intent.fence())
                        .update()
                == 1;
    }
}
