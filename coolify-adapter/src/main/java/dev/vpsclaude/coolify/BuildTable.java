package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which build was a deployment's last one, and what it said if it failed. */
final class BuildTable {

    /** @param log is empty until the build has failed and could be read */
    record Noted(EnvironmentId environment, BuildId build, Optional<List<String>> log) {}

    private final JdbcClient jdbc;

    BuildTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Noted> of(DeploymentId deployment) {
        return jdbc.sql("select environment_id, build, log from coolify_build where deployment_id = :deployment")
                .param("deployment", deployment.text())
                .query(BuildTable::noted)
                .optional();
    }

    private static Noted noted(ResultSet row, int number) throws SQLException {
        return new Noted(
                EnvironmentId.of(row.getString("environment_id")),
                BuildId.of(row.getString("build")),
                Optional.ofNullable(row.getString("log")).map(log -> log.lines().toList()));
    }

    void keep(Watch.OfBuild watch, List<String> log) {
        jdbc.sql("update coolify_build set log = :log where deployment_id = :deployment and build = :build")
                .param("log", String.join("\n", log))
                .param("deployment", watch.deployment().text())
                .param("build", watch.build().text())
                .update();
    }
}
