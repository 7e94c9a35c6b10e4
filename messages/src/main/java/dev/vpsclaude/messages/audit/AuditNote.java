package dev.vpsclaude.messages.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log says of one event, or of one request that led to no event.
 *
 * @param at by the clock of the event, or of the database for a request
 * @param changes what is another way than before, by field; none for a request
 */
public record AuditNote(Instant at, Author author, Deed deed, Links links, List<FieldChange> changes) {

    public AuditNote {
        changes = List.copyOf(changes);
    }

    /**
     * Who did it, from where and why. All that is not known is absent, as it is for events of the first releases.
     *
     * @param actor the id of a person, or {@code system:} and a part of the platform; absent for somebody unknown
     * @param via {@code session}, or {@code token:} and the prefix of an API token
     */
    public record Author(
            @Nullable String actor,
            @Nullable String via,
            @Nullable String address,
            @Nullable String reason) {}

    /**
     * What was done.
     *
     * @param action the stored name of the event, or method and route of the request
     * @param target the id of what it was done to
     * @param owner whose that is
     * @param status of the answer; absent for an event
     * @param code of the problem that was answered
     * @param times how often it happened, for what is entered twice a minute at the most
     */
    public record Deed(
            String action,
            @Nullable String target,
            @Nullable String owner,
            AuditOutcome outcome,
            @Nullable Integer status,
            @Nullable String code,
            int times) {}

    /**
     * What it belongs to.
     *
     * @param request the name of the request, which is the {@code traceId} of its answer
     * @param correlation of all that came of the same wish
     * @param causation the event that led to it
     * @param event the id of the event
     * @param position of the event in the history
     */
    public record Links(
            @Nullable String request,
            @Nullable String correlation,
            @Nullable String causation,
            @Nullable String event,
            @Nullable Long position) {}

    /**
     * One field. Secrets are named and never shown; what is long is told by its length and its SHA-256.
     *
     * @param before absent for what is new
     * @param after absent for what is gone
     */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
