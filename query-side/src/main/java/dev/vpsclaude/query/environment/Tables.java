package dev.vpsclaude.query.environment;

import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables that one projection writes. */
record Tables(EnvironmentTable environments, DeploymentTable deployments, OperationTable operations) {

    static Tables of(JdbcTemplate jdbc, JsonMapper json) {
        Columns columns = new Columns(json);
        return new Tables(
                new EnvironmentTable(jdbc, columns),
                new DeploymentTable(jdbc, columns),
                new OperationTable(jdbc, columns));
    }
}
