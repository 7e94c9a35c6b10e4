package offending.saga;

import offending.query.ProjectionThatCalls;

final class NosySaga {
    ProjectionThatCalls rows = new ProjectionThatCalls();
}
