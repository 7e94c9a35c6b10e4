package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.RowsQuery.CountSetAside;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions about the rows themselves. */
public class RowsQueries {

    private final SetAsideTable setAside;

    RowsQueries(SetAsideTable setAside) {
        this.setAside = setAside;
    }

    @QueryHandler
    Integer handle(CountSetAside query) {
        return setAside.count();
    }
}
