package dev.vpsclaude.messages.platform;

import dev.vpsclaude.messages.environment.FailureReason;
import java.util.List;

/** What came of looking for orphans. */
public sealed interface PlatformOrphans {

    /** All that can be seen, oldest first. */
    record Found(List<Orphan> orphans) implements PlatformOrphans {
        public Found {
            orphans = List.copyOf(orphans);
        }
    }

    /** The platform could not be asked for now. */
    record Unreadable(FailureReason reason) implements PlatformOrphans {}
}
