package dev.vpsclaude.connection;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a test found out. It holds no word that the server said.
 *
 * @param stages those that were reached; only the last one may have failed
 * @param tools how many tools an MCP server offers; empty for a database, and where they could not be counted
 * @param duration of the whole test, never below the least time that every test takes
 */
public record ConnectionResult(Outcome outcome, List<Reached> stages, OptionalInt tools, Duration duration) {

    /** A stage that was reached, and whether it was passed. */
    public record Reached(Stage stage, boolean ok) {}
}
