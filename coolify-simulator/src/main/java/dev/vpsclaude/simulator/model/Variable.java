package dev.vpsclaude.simulator.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An environment variable of an application; each production one has a preview twin (contract 5.3). */
public record Variable(
        String uuid,
        String applicationUuid,
        String key,
        @Nullable String value,
        VariableFlags flags,
        @Nullable String comment,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    public Optional<String> text() {
        return Optional.ofNullable(value);
    }

    public boolean isFor(String application, String wantedKey, boolean preview) {
        return applicationUuid.equals(application) && key.equals(wantedKey) && flags.preview() == preview;
    }

    /** Literal and multi-line values are written between single quotes, and those inside are not escaped (contract 5.5). */
    public boolean breaksEnvironmentFile() {
        return (flags.literal() || flags.multiline()) && text().orElse("").contains("'");
    }

    public Variable previewTwin() {
        return new Variable(
                PublicId.next(), applicationUuid, key, value, flags.forPreview(), comment, createdAt, updatedAt);
    }

    public Variable with(@Nullable String newValue, VariableFlags newFlags, @Nullable String newComment, Instant at) {
        return new Variable(uuid, applicationUuid, key, newValue, newFlags, newComment, createdAt, at);
    }
}
