package dev.vpsclaude.server.repeat;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is given whenever its request comes again.
 *
 * @param body its bytes, one in each letter; {@code ""} if it has none
 */
public record KeptAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        String body) {

    /** It may hold a password that is told once. */
    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}
