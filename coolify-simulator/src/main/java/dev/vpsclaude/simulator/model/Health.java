package dev.vpsclaude.simulator.model;

/** What Docker says of a container's health check. */
public enum Health {
    UNCHECKED,
    STARTING,
    HEALTHY,
    UNHEALTHY;

    /** The proxy leaves out a container whose check is starting or failing; without a check it asks nothing (contract 4.6). */
    public boolean routable() {
        return this == HEALTHY || this == UNCHECKED;
    }
}
