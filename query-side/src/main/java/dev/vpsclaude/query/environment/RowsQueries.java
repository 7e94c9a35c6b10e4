package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentQuery.PageOfEnvironments;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.RowsQuery.CountSetAside;
import dev.vpsclaude.messages.environment.RowsQuery.Deletions;
import dev.vpsclaude.messages.environment.RowsQuery.FindAnybodys;
import dev.vpsclaude.messages.environment.RowsQuery.ListDeletions;
import dev.vpsclaude.messages.environment.RowsQuery.ListEverybodys;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions of whoever looks after the platform: about the rows themselves, and about everybody's. */
public class RowsQueries {

    private final Tables tables;

    RowsQueries(Tables tables) {
        this.tables = tables;
    }

    @QueryHandler
    Integer handle(CountSetAside query) {
        return tables.setAside().count();
    }

    @QueryHandler
    Deletions handle(ListDeletions query) {
        return new Deletions(tables.environments().beingDeleted(query.limit()));
    }

    @QueryHandler
    Optional<EnvironmentView> handle(FindAnybodys query) {
        return tables.environments().find(List.of(query.environment())).stream()
                .filter(view -> !view.condition().deleted())
                .findFirst();
    }

    @QueryHandler
    PageOfEnvironments handle(ListEverybodys query) {
        List<EnvironmentView> rows = tables.environments().everybodys(query, query.limit() + 1);
        boolean more = rows.size() > query.limit();
        return new PageOfEnvironments(more ? rows.subList(0, query.limit()) : rows, more);
    }
}
