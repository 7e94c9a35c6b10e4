package offending.messages;

import offending.query.ProjectionThatCalls;

public record MessageThatKnowsQueries(ProjectionThatCalls projection) {}
