package dev.vpsclaude.messages.environment;

/** What can be asked about the rows that show environments, by whoever looks after the platform. */
public sealed interface RowsQuery {

    /** How many environments are shown as they were, since an event could not be taken. Answered with a number. */
    record CountSetAside() implements RowsQuery {}
}
