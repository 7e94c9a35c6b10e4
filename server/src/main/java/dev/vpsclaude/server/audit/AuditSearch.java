package dev.vpsclaude.server.audit;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.messages.audit.AuditOutcome;
import dev.vpsclaude.messages.origin.SystemActor;
import dev.vpsclaude.server.http.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of the audit log is wanted, as it stands in an address.
 *
 * @param actor the id of a person, or {@code system:} and a part of the platform
 * @param owner whose things it is about
 * @param target what it was done to
 * @param action the whole name
 * @param outcome done, refused, denied or failed
 * @param from RFC 3339
 * @param to RFC 3339; what happened then is not wanted any more
 * @param correlation as an entry has it
 */
record AuditSearch(
        @Nullable String actor,
        @Nullable String owner,
        @Nullable String target,
        @Nullable String action,

        @Schema(allowableValues = {"done", "refused", "denied", "failed"}) @Nullable
        String outcome,

        @Nullable String from,
        @Nullable String to,
        @Nullable String correlation) {

    private static final Pattern TARGET = Pattern.compile("[a-z]{2,4}_[0-9a-z]{26}");
    private static final Pattern SYSTEM = Pattern.compile(Pattern.quote(SystemActor.PREFIX) + "[a-z]{1,20}");
    private static final int LONGEST = 200;

    AuditFilter read(Fields fields) {
        return new AuditFilter(
                fields.optional("actor", actor, AuditSearch::known).orElse(null),
                fields.optional("owner", owner, text -> UserId.of(text).text()).orElse(null),
                fields.optional("target", target, AuditSearch::id).orElse(null),
                fields.optional("action", action, AuditSearch::line).orElse(null),
                fields.optional("outcome", outcome, AuditSearch::outcomeCalled).orElse(null),
                fields.optional("from", from, AuditSearch::time).orElse(null),
                fields.optional("to", to, AuditSearch::time).orElse(null),
                fields.optional("correlation", correlation, AuditSearch::line).orElse(null));
    }

    static long before(Fields fields, @Nullable String after) {
        return fields.optional("after", after, AuditSearch::number).orElse(0L);
    }

    private static String known(String text) {
        return SYSTEM.matcher(text).matches() ? text : UserId.of(text).text();
    }

    private static String id(String text) {
        Checked.require(TARGET.matcher(text).matches(), "invalid_id", "An id such as env_… is expected.");
        return text;
    }

    private static String line(String text) {
        boolean acceptable = text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
        Checked.require(acceptable, "too_long", "At most " + LONGEST + " printable characters are allowed.");
        return text;
    }

    private static AuditOutcome outcomeCalled(String text) {
        Checked.require(
                Arrays.stream(AuditOutcome.values()).map(AuditAnswers::word).anyMatch(text::equals),
                "unknown_value",
                "One of done, refused, denied and failed is expected.");
        return AuditAnswers.outcome(text);
    }

    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            Checked.require(isSensible(time), "out_of_range", "A year from 1970 to 9999 is expected.");
            return time;
        } catch (DateTimeParseException e) {
            Checked.require(false, "invalid_time", "A time such as 2026-04-01T08:00:00Z is expected.");
            return Instant.EPOCH;
        }
    }

    private static boolean isSensible(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
    }

    private static long number(String text) {
        Checked.require(
                text.matches("[1-9][0-9]{0,15}"), "invalid_cursor", "What the page before calls next is expected.");
        return Long.parseLong(text);
    }
}
