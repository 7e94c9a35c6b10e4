package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is being watched, and which node has the right to watch. */
final class WatchTable {

    private final JdbcClient jdbc;

    WatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Watch watch, Duration longest) {
        jdbc.sql("""
                        insert into coolify_watch (id, environment_id, application, build, expires_at)
                        values (:id, :environment, :application, :build,
                                clock_timestamp() + :millis * interval '1 millisecond')
                        on conflict (id) do nothing""")
                .param("id", watch.id())
                .param("environment", watch.environment().text())
                .param("application", watch.application().text())
                .param("build", build(watch))
                .param("millis", longest.toMillis())
                .update();
        if (watch instanceof Watch.OfBuild of) {
            note(of);
        }
    }

    /** A deployment that asks once more has another build. */
    private void note(Watch.OfBuild watch) {
        jdbc.sql("""
                        insert into coolify_build (deployment_id, environment_id, build)
                        values (:deployment, :environment, :build)
                        on conflict (deployment_id) do update set build = excluded.build, log = null""")
                .param("deployment", watch.deployment().text())
                .param("environment", watch.environment().text())
                .param("build", watch.build().text())
                .update();
    }

    private static @Nullable String build(Watch watch) {
        return switch (watch) {
            case Watch.OfBuild of -> of.build().text();
            case Watch.OfStop of -> null;
        };
    }

    List<Watch> all() {
        return jdbc.sql("select * from coolify_watch order by created_at, id")
                .query(WatchTable::watch)
                .list();
    }

    /** Those whose end is not to be expected any more. */
    List<Watch> expired() {
        return jdbc.sql("select * from coolify_watch where expires_at <= clock_timestamp() order by created_at, id")
                .query(WatchTable::watch)
                .list();
    }

    private static Watch watch(ResultSet row, int number) throws SQLException {
        EnvironmentId environment = EnvironmentId.of(row.getString("environment_id"));
        ApplicationId application = ApplicationId.of(row.getString("application"));
        String build = row.getString("build");
        return build == null
                ? new Watch.OfStop(environment, OperationId.of(row.getString("id")), application)
                : new Watch.OfBuild(
                        environment,
                        DeploymentId.of(row.getString("id")),
                        application,
                        BuildId.of(build),
                        row.getBoolean("started"));
    }

    /** What led to it, which is what led to the intent that began it. */
    Cause cause(Watch watch) {
        return jdbc.sql("""
                        select correlation, causation from coolify_intent
                        where id in (:id || ':build', :id || ':build:2', :id || ':stop')
                        order by seq desc
                        limit 1""").param("id", watch.id()).query(Cause::of).optional().orElse(Cause.NONE);
    }

    /** @return false when it is known already, or nobody waits any more */
    boolean started(Watch watch) {
        return jdbc.sql("update coolify_watch set started = true where id = :id and not started")
                        .param("id", watch.id())
                        .update()
                == 1;
    }

    /** Takes the right to ask once more for something that was asked for long ago. @return false when it is too early */
    boolean askAgain(Watch watch, Duration after) {
        return jdbc.sql("""
                                update coolify_watch set asked_at = clock_timestamp()
                                where id = :id
                                  and asked_at <= clock_timestamp() - :millis * interval '1 millisecond'""")
                        .param("id", watch.id())
                        .param("millis", after.toMillis())
                        .update()
                == 1;
    }

    /** @return false when nobody was waiting any more */
    boolean forget(String id) {
        return jdbc.sql("delete from coolify_watch where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void forgetStops(EnvironmentId environment) {
        jdbc.sql("delete from coolify_watch where environment_id = :environment and build is null")
                .param("environment", environment.text())
                .update();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from coolify_watch)")
                .query(Boolean.class)
                .single();
    }

    /** Takes or keeps the right to watch. @return false when another node has it */
    boolean hold(String owner, Duration time) {
        return jdbc.sql("""
                                update coolify_watcher
                                set lease_owner = :owner,
                                    lease_until = clock_timestamp() + :millis * interval '1 millisecond'
                                where lease_owner = :owner or lease_until is null or lease_until <= clock_timestamp()""")
                        .param("owner", owner)
                        .param("millis", time.toMillis())
                        .update()
                == 1;
    }

    void release(String owner) {
        jdbc.sql("update coolify_watcher set lease_until = null where lease_owner = :owner")
                .param("owner", owner)
                .update();
    }
}
