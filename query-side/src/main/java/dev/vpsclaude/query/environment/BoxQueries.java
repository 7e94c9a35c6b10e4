package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.BoxView;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindBox;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what a box is made of. It is asked seldom, so that its history is folded then and kept nowhere. */
public class BoxQueries {

    private final EnvironmentHistory history;

    BoxQueries(EnvironmentHistory history) {
        this.history = history;
    }

    @QueryHandler
    Optional<BoxView> handle(FindBox query) {
        return BoxFold.of(history.of(query.environment()))
                .filter(box -> box.owner().equals(query.owner()));
    }
}
