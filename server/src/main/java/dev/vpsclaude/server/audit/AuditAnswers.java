package dev.vpsclaude.server.audit;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.FieldChange;
import dev.vpsclaude.messages.audit.AuditOutcome;
import dev.vpsclaude.messages.audit.AuditQuery.PageOfAuditEntries;
import dev.vpsclaude.query.audit.Flaw;
import dev.vpsclaude.query.audit.Verification;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The audit log as the API tells it. */
final class AuditAnswers {

    private AuditAnswers() {}

    /** One field that is another way than before. */
    @Schema(name = "AuditChange")
    record Change(
            String field, @Nullable String before, @Nullable String after) {
        static Change of(FieldChange change) {
            return new Change(change.field(), change.before(), change.after());
        }
    }

    /** One entry. */
    @Schema(name = "AuditEntry")
    record Entry(
            long seq,
            Instant at,

            @Schema(description = "The id of a person, system: and a part of the platform, or null for a stranger.")
            @Nullable
            String actor,

            @Schema(description = "session, or token: and the prefix of an API token.") @Nullable
            String via,

            @Nullable String address,
            @Nullable String reason,

            @Schema(
                    description = "The name of an event, or method and route of a request.",
                    example = "environment-renamed")
            String action,

            @Nullable String target,
            @Nullable String owner,

            @Schema(
                    description = "done, refused, denied or failed.",
                    allowableValues = {"done", "refused", "denied", "failed"})
            String outcome,

            @Nullable Integer status,
            @Nullable String code,

            @Schema(description = "How often it happened: repeated looks and refusals of a minute are one entry.")
            int times,

            @Schema(description = "The traceId of the answer.") @Nullable
            String request,

            @Schema(description = "The same for all that one wish led to.") @Nullable
            String correlation,

            @Schema(description = "The event that led to it.") @Nullable
            String causation,

            @Nullable String event,
            List<Change> changes,

            @Schema(description = "Of this entry and the hash before it.")
            String hash) {

        static Entry of(AuditEntry entry) {
            AuditNote note = entry.note();
            return new Entry(
                    entry.seq(),
                    note.at(),
                    note.author().actor(),
                    note.author().via(),
                    note.author().address(),
                    note.author().reason(),
                    note.deed().action(),
                    note.deed().target(),
                    note.deed().owner(),
                    word(note.deed().outcome()),
                    note.deed().status(),
                    note.deed().code(),
                    note.deed().times(),
                    note.links().request(),
                    note.links().correlation(),
                    note.links().causation(),
                    note.links().event(),
                    note.changes().stream().map(Change::of).toList(),
                    entry.hash());
        }

        /** From where an administrator came is not the owner's business. From where strangers tried to get in is. */
        static Entry of(AuditEntry entry, Caller owner) {
            String actor = entry.note().author().actor();
            Entry all = of(entry);
            return actor == null || actor.equals(owner.id().text()) ? all : all.withoutPlace();
        }

        private Entry withoutPlace() {
            return new Entry(
                    seq,
                    at,
                    actor,
                    null,
                    null,
                    reason,
                    action,
                    target,
                    owner,
                    outcome,
                    status,
                    code,
                    times,
                    request,
                    correlation,
                    causation,
                    event,
                    changes,
                    hash);
        }
    }

    /** Something that is wrong with the log. */
    @Schema(name = "AuditFlaw")
    record Found(long seq, String kind, String explanation) {
        static Found of(Flaw flaw) {
            return new Found(flaw.seq(), word(flaw.kind()), flaw.explanation());
        }
    }

    /** What came of a verification. */
    @Schema(name = "AuditVerification")
    record Verified(
            @Schema(description = "Whether nothing was found.")
            boolean holds,

            long entries,
            long events,
            @Schema(description = "Of the last entry.") String hash,

            @Schema(description = "How many signed heads were compared.")
            int anchored,

            @Schema(description = "The newest entry that a signed head vouches for; 0 for none.")
            long anchoredTo,

            @Schema(description = "The first twenty and what is wrong with signatures.")
            List<Found> flaws) {
        static Verified of(Verification found) {
            return new Verified(
                    found.holds(),
                    found.entries(),
                    found.events(),
                    found.hash(),
                    found.anchored(),
                    found.anchoredTo(),
                    found.flaws().stream().map(Found::of).toList());
        }
    }

    static PageOf<Entry> page(PageOfAuditEntries page) {
        return page(page, page.items().stream().map(Entry::of).toList());
    }

    static PageOf<Entry> page(PageOfAuditEntries page, Caller owner) {
        return page(
                page, page.items().stream().map(entry -> Entry.of(entry, owner)).toList());
    }

    private static PageOf<Entry> page(PageOfAuditEntries page, List<Entry> items) {
        return new PageOf<>(items, page.more() ? Long.toString(items.getLast().seq()) : null);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static AuditOutcome outcome(String word) {
        return AuditOutcome.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
