package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.environment.OperationId;

/** Whether the owner wants the environment gone. */
sealed interface Deletion {

    record NotWanted() implements Deletion {}

    record Wanted(OperationId operation) implements Deletion {}
}
