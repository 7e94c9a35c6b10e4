package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformCommand;

/**
 * An intent that a worker has leased.
 *
 * @param attempts how often it has been leased, this time included
 * @param fence the number of this lease; whoever comes later has a greater one
 * @param lastTrouble the cause that was reported last, empty if none was
 */
record Intent(String id, PlatformCommand command, int attempts, long fence, String lastTrouble) {

    /** True when an earlier attempt may have reached Coolify. */
    boolean repeated() {
        return attempts > 1;
    }
}
