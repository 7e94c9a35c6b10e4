package dev.vpsclaude.saga;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take before they are given up.
 *
 * @param turn from the request of a deployment until the platform says the first thing about it: others are before it
 * @param prepare from then until its build is queued, or is said to have to wait for room in the queue
 * @param queue from then until the platform begins to build
 * @param build from then until the environment answers
 * @param undo for undoing an abandoned deployment; what is not undone by then goes on by itself
 * @param stop from the wish to stop until the container is gone
 */
@ConfigurationProperties("vpsclaude.budgets")
public record TimeBudgets(
        @DefaultValue("60m") Duration turn,
        @DefaultValue("120s") Duration prepare,
        @DefaultValue("2h") Duration queue,
        @DefaultValue("300s") Duration build,
        @DefaultValue("60s") Duration undo,
        @DefaultValue("120s") Duration stop) {}
