package dev.vpsclaude.query.environment;

import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables that one projection writes. */
record Tables(
        EnvironmentTable environments, DeploymentTable deployments, OperationTable operations, SetAsideTable setAside) {

    static Tables of(JdbcTemplate jdbc, JsonMapper json) {
        Columns columns = new Columns(json);
        return new Tables(
                new EnvironmentTable(jdbc, columns),
                new DeploymentTable(jdbc, columns),
                new OperationTable(jdbc, columns),
                new SetAsideTable(jdbc));
    }

    /** In the order in which they are written, so that clearing and writing do not wait for each other in a circle. */
    void clear() {
        setAside.clear();
        environments.clear();
        deployments.clear();
        operations.clear();
    }
}
