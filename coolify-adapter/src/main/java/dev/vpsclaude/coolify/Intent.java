package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformCommand;

/**
 * An intent that a worker has leased.
 *
 * @param attempts how often it has been leased, this time included
 * @param asked whether an earlier attempt may have asked Coolify for what cannot be taken back
 * @param fence the number of this lease; whoever comes later has a greater one
 * @param lastTrouble the cause that was reported last, empty if none was
 * @param cause what led to it
 */
record Intent(
        String id, PlatformCommand command, int attempts, boolean asked, long fence, String lastTrouble, Cause cause) {}
