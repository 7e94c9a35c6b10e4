package dev.vpsclaude.query.audit;

/** The names under which events are stored. */
@FunctionalInterface
public interface EventNames {

    /** @throws IllegalArgumentException for a class that is not an event of ours */
    String of(Class<?> event);
}
