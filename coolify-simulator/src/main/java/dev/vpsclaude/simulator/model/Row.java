package dev.vpsclaude.simulator.model;

/** Something that is stored under a public id. */
public interface Row {

    String uuid();
}
