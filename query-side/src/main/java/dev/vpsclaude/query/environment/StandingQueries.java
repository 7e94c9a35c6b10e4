package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentStanding;
import dev.vpsclaude.messages.environment.StandingQuery.ShowStandings;
import dev.vpsclaude.messages.environment.StandingQuery.Standings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers how environments stand, for the platform's own parts. */
public class StandingQueries {

    /** What is set aside may be anything by now, so that it counts as not settled. */
    private static final String STANDINGS = """
            select asked.id, case when a.environment is not null then 'under_way'
                                  when e.deleted then 'deleted'
                                  when d.status = 'running' or e.observed = 'stopping' or e.desired = 'gone' then 'under_way'
                                  else 'settled' end as standing
            from unnest(?::uuid[]) as asked(id)
                left join environment e on e.id = asked.id
                left join deployment d on d.id = e.deployment
                left join environment_set_aside a on a.environment = asked.id
            where e.id is not null or a.environment is not null
            """;

    private record Standing(EnvironmentId environment, EnvironmentStanding standing) {

        static Standing of(ResultSet row, int number) throws SQLException {
            return new Standing(
                    new EnvironmentId(Columns.uuid(row, "id")),
                    Columns.word(EnvironmentStanding.class, row, "standing"));
        }
    }

    private final JdbcTemplate jdbc;

    StandingQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Standings handle(ShowStandings query) {
        return new Standings(
                jdbc.query(connection -> statement(connection, query.environments()), Standing::of).stream()
                        .collect(Collectors.toMap(Standing::environment, Standing::standing)));
    }

    private static PreparedStatement statement(Connection connection, Collection<EnvironmentId> environments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(STANDINGS);
        Object[] ids = environments.stream().map(EnvironmentId::uuid).toArray();
        statement.setArray(1, connection.createArrayOf("uuid", ids));
        return statement;
    }
}
