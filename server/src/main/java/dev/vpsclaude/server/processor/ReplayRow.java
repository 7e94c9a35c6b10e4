package dev.vpsclaude.server.processor;

import dev.vpsclaude.messages.account.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A read model that is being made anew, or was.
 *
 * @param compareOnly whether what is shown stays, whatever comes out
 * @param target the newest event when it was asked for; it goes on to the newest one that the rows which are shown know
 * @param position up to where it has come
 * @param readAt by the database's clock, to which the other times belong
 */
record ReplayRow(
        UUID id,
        String processor,
        boolean compareOnly,
        UserId by,
        State state,
        long target,
        long position,
        Instant requestedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        List<Difference> differences,
        @Nullable Trouble failure,
        Instant readAt) {

    /** How it stands. */
    enum State {
        BUILDING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * What is different in a table that was made anew.
     *
     * @param rows how many there are now
     * @param missing were not there before
     * @param superfluous are not there any more
     * @param differing have another content than before
     * @param examples the keys of some of these
     */
    @Schema(name = "ReplayDifference")
    record Difference(String table, long rows, long missing, long superfluous, long differing, List<String> examples) {

        boolean isAny() {
            return missing + superfluous + differing > 0;
        }
    }

    /**
     * Why nothing came of it.
     *
     * @param position the event that it is about; 0 where it is about none
     */
    @Schema(name = "ReplayFailure")
    record Trouble(String message, long position, String stream, String type) {}
}
