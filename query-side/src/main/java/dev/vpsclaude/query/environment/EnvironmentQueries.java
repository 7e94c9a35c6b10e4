package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentQuery.*;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.OperationKind;
import dev.vpsclaude.messages.environment.OperationView;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions about environments, each for its owner alone. */
public class EnvironmentQueries {

    private final Tables tables;

    EnvironmentQueries(Tables tables) {
        this.tables = tables;
    }

    @QueryHandler
    PageOfEnvironments handle(ListEnvironments query) {
        List<EnvironmentView> rows = tables.environments().list(query.owner(), query.after(), query.limit() + 1);
        return new PageOfEnvironments(first(query.limit(), rows), rows.size() > query.limit());
    }

    @QueryHandler
    Optional<EnvironmentView> handle(FindEnvironment query) {
        return tables.environments().find(query.owner(), query.environment());
    }

    @QueryHandler
    PageOfDeployments handle(ListDeployments query) {
        List<DeploymentView> rows =
                tables.deployments().list(query.owner(), query.environment(), query.before(), query.limit() + 1);
        return new PageOfDeployments(first(query.limit(), rows), rows.size() > query.limit());
    }

    @QueryHandler
    Optional<OperationView> handle(FindOperation query) {
        return query.id().startsWith("dep_")
                ? deployment(query).map(EnvironmentQueries::operation)
                : tables.operations().find(query.owner(), query.id());
    }

    /** What is no id identifies nothing; the other kinds of operation answer alike. */
    private Optional<DeploymentView> deployment(FindOperation query) {
        try {
            return tables.deployments().find(query.owner(), DeploymentId.of(query.id()));
        } catch (CommandRefused notAnId) {
            return Optional.empty();
        }
    }

    @QueryHandler
    Changes handle(ListChanges query) {
        return new Changes(
                tables.environments().changed(query.owner(), query.position()),
                tables.deployments().changed(query.owner(), query.position()));
    }

    private static OperationView operation(DeploymentView row) {
        OperationKind kind = row.kind() == DeploymentKind.START ? OperationKind.START : OperationKind.DEPLOY;
        return new OperationView(
                row.id().text(),
                row.environment(),
                row.owner(),
                kind,
                row.status(),
                row.requestedAt(),
                row.endedAt(),
                row.reason());
    }

    private static <T> List<T> first(int limit, List<T> rows) {
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }
}
