package dev.vpsclaude.server.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to something since a version of it. Only for whoever may see that. */
@FunctionalInterface
public interface LaterChanges {

    /**
     * One of them.
     *
     * @param version that it made
     * @param what the event's stored name
     * @param by who wanted it: {@code you}, {@code administrator} or {@code platform}; absent if that is not known
     */
    record LaterChange(
            long version,
            @Schema(example = "environment-renamed") String what,
            Instant at,

            @JsonInclude(NON_NULL) @Schema(example = "you") @Nullable
            String by) {}

    /** The first twenty after this version, in their order. */
    List<LaterChange> since(String id, long version);
}
