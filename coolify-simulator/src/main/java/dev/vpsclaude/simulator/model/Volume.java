package dev.vpsclaude.simulator.model;

import java.time.Instant;

/** A Docker volume: made at the first start of a container that mounts it, and gone only when removed by name. */
public record Volume(String name, Instant createdAt) implements Row {

    @Override
    public String uuid() {
        return name;
    }
}
