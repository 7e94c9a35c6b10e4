package offending.command;

import offending.query.ProjectionThatCalls;

final class ThatKnowsQueriesDecider {
    ProjectionThatCalls projection = new ProjectionThatCalls();
}
