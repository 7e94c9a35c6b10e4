package dev.vpsclaude.server.equipment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row: something in its newest version.
 *
 * @param spec as JSON where it is short, null where it stands in the history alone
 */
record Item(
        UUID id,
        String name,
        int number,
        boolean global,
        @Nullable String spec) {}
