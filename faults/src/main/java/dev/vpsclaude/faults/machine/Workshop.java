package dev.vpsclaude.faults.machine;

import java.nio.file.Path;

/**
 * What all installations share.
 *
 * @param folder for everything that is written; it is thrown away at the end
 */
public record Workshop(Program program, PostgresServer postgres, Path folder) {

    public Workshop with(Program other) {
        return new Workshop(other, postgres, folder);
    }
}
