package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is observed. */
final class ObservationTable {

    private final JdbcClient jdbc;

    ObservationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deployment has begun: what it asks for is what will be expected once it has ended. */
    void expect(EnvironmentId environment, ApplicationId application, String domain, int port) {
        jdbc.sql("""
                        insert into coolify_observation (environment_id, application, domain, port)
                        values (:environment, :application, :domain, :port)
                        on conflict (environment_id) do update
                        set application = excluded.application, domain = excluded.domain, port = excluded.port,
                            active = false""")
                .param("environment", environment.text())
                .param("application", application.text())
                .param("domain", domain)
                .param("port", Integer.toString(port))
                .update();
    }

    void begin(ObserveApplication command) {
        jdbc.sql("""
                        update coolify_observation
                        set running = :running, active = true, seen = '[]', reported = '[]'
                        where environment_id = :environment and application = :application""")
                .param("running", command.running())
                .param("environment", command.environmentId().text())
                .param("application", command.application().text())
                .update();
    }

    /** Something is under way, and whoever does it will say when it has ended. */
    void pause(EnvironmentId environment) {
        jdbc.sql("update coolify_observation set active = false where environment_id = :environment")
                .param("environment", environment.text())
                .update();
    }

    void end(EnvironmentId environment) {
        jdbc.sql("delete from coolify_observation where environment_id = :environment")
                .param("environment", environment.text())
                .update();
    }

    List<Observation> active() {
        return jdbc.sql("select * from coolify_observation where active order by environment_id")
                .query(ObservationTable::observation)
                .list();
    }

    /** The application that was last worked on for each environment, until its removal is asked for. */
    Map<EnvironmentId, ApplicationId> used() {
        return jdbc.sql("select * from coolify_observation").query(ObservationTable::observation).list().stream()
                .collect(Collectors.toMap(Observation::environment, Observation::application));
    }

    void saw(Observation observation, String deviations) {
        jdbc.sql("update coolify_observation set seen = :deviations where environment_id = :environment and active")
                .param("deviations", deviations)
                .param("environment", observation.environment().text())
                .update();
    }

    /** @return false when it is not observed any more, or was told already */
    boolean reported(Observation observation, String deviations) {
        return jdbc.sql("""
                                update coolify_observation set reported = :deviations
                                where environment_id = :environment and application = :application and active
                                  and reported <> :deviations""")
                        .param("deviations", deviations)
                        .param("environment", observation.environment().text())
                        .param("application", observation.application().text())
                        .update()
                == 1;
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        return new Observation(
                EnvironmentId.of(row.getString("environment_id")),
                ApplicationId.of(row.getString("application")),
                row.getString("domain"),
                row.getString("port"),
                row.getBoolean("running"),
                row.getString("seen"),
                row.getString("reported"));
    }
}
