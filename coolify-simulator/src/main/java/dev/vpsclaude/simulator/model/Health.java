package dev.vpsclaude.simulator.model;

/** What Docker says of a container: how its health check stands, or that it does not run. */
public enum Health {
    UNCHECKED,
    STARTING,
    HEALTHY,
    UNHEALTHY,
    STOPPED,
    RESTARTING;

    /** The proxy leaves out a container whose check is starting or failing; without a check it asks nothing (contract 4.6). */
    public boolean routable() {
        return this == HEALTHY || this == UNCHECKED;
    }
}
