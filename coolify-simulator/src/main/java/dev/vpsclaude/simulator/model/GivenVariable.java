package dev.vpsclaude.simulator.model;

/** That a container got a variable, and whether it had a value. The value itself goes no further than the application. */
public record GivenVariable(String name, boolean set) {}
