package offending.coolify;

import offending.query.ProjectionThatCalls;

public final class PublicStep {
    ProjectionThatCalls rows = new ProjectionThatCalls();
}
