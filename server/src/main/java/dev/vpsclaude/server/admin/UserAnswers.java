package dev.vpsclaude.server.admin;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.account.AccountEvent.*;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.Removed;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.admin.AccountHistory.Entry;
import dev.vpsclaude.server.quota.QuotaAnswers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What administrators are told about people. Names of fields and words are fixed: programs depend on them. */
final class UserAnswers {

    private UserAnswers() {}

    /** Somebody in a list. */
    @Schema(name = "ListedUser")
    record Listed(
            String id,
            @Schema(example = "ada@example.org") String email,
            @Schema(example = "ada") String username,
            @Schema(example = "Ada Example") String name,

            @Schema(description = "user or admin", example = "user")
            String role,

            @Schema(description = "active, suspended or deleting", example = "active")
            String state,

            Instant createdAt,
            int environments) {

        static Listed of(Person person) {
            return new Listed(
                    person.id().text(),
                    person.email(),
                    person.username(),
                    person.name(),
                    person.role(),
                    word(person.state()),
                    person.createdAt(),
                    person.environments());
        }
    }

    /** Somebody in full. {@code stateSince} is absent while they are active. */
    @Schema(name = "AdministeredUser")
    record User(
            String id,
            @Schema(example = "ada@example.org") String email,
            @Schema(example = "ada") String username,
            @Schema(example = "Ada Example") String name,

            @Schema(description = "user or admin", example = "user")
            String role,

            @Schema(description = "active, suspended or deleting", example = "active")
            String state,

            @Nullable Instant stateSince,
            Instant createdAt,
            int sessions,
            QuotaAnswers.Uses quota,
            List<Decision> decisions) {

        static User of(Person person, QuotaAnswers.Uses quota, List<Decision> decisions) {
            return new User(
                    person.id().text(),
                    person.email(),
                    person.username(),
                    person.name(),
                    person.role(),
                    word(person.state()),
                    person.since(),
                    person.createdAt(),
                    person.sessions(),
                    quota,
                    decisions);
        }
    }

    /** Something that an administrator decided about somebody. */
    @Schema(name = "AccountDecision")
    record Decision(
            @Schema(description = "The stored name of the event", example = "account-suspended")
            String what,

            Instant at,

            @Schema(description = "The administrator's user name, or their id when they have no account any more")
            @Nullable
            String by,

            @Schema(example = "Sent spam from the box.") @Nullable
            String reason,

            @Schema(description = "The role that was given, if one was") @Nullable
            String role,

            @Schema(description = "The person's own numbers from then on, if these were set") @Nullable
            Map<String, Integer> quota) {

        static Decision of(Entry entry, Map<UserId, Person> administrators) {
            AccountEvent event = entry.event();
            return new Decision(
                    StoredNames.nameOf(event.getClass()),
                    entry.at(),
                    event instanceof DecidedByAdministrator it ? name(it.administrator(), administrators) : null,
                    event instanceof DecidedByAdministrator it ? it.reason().text() : null,
                    event instanceof RoleGranted it ? word(it.role()) : null,
                    event instanceof QuotaSet it ? numbers(it.most()) : null);
        }
    }

    /** What is to be shown to whoever asked for the deletion: it names nobody but administrators. */
    @Schema(name = "DeletionReceipt")
    record Receipt(
            String userId,

            @Schema(description = "deleting or deleted", example = "deleted")
            String state,

            Instant requestedAt,
            String requestedBy,
            String reason,
            int environmentsLeft,
            @Nullable Instant deletedAt,
            @Nullable RemovedThings removed) {

        static Receipt underWay(Entry requested, Map<UserId, Person> administrators, int environmentsLeft) {
            DecidedByAdministrator event = (DecidedByAdministrator) requested.event();
            return new Receipt(
                    event.account().text(),
                    "deleting",
                    requested.at(),
                    name(event.administrator(), administrators),
                    event.reason().text(),
                    environmentsLeft,
                    null,
                    null);
        }

        Receipt concluded(Entry deleted) {
            Removed things = ((AccountDeleted) deleted.event()).removed();
            return new Receipt(
                    userId, "deleted", requestedAt, requestedBy, reason, 0, deleted.at(), RemovedThings.of(things));
        }
    }

    /** How much went with an account; {@code sealedValues} is how many keys were destroyed. */
    @Schema(name = "RemovedThings")
    record RemovedThings(int environments, int skills, int mcpServers, int sealedValues) {

        static RemovedThings of(Removed removed) {
            return new RemovedThings(
                    removed.environments(), removed.skills(), removed.mcpServers(), removed.sealedValues());
        }
    }

    /** How many sessions have ended. */
    @Schema(name = "EndedSessions")
    record EndedSessions(int ended) {}

    private static String name(UserId administrator, Map<UserId, Person> known) {
        Person person = known.get(administrator);
        return person == null ? administrator.text() : person.username();
    }

    private static Map<String, Integer> numbers(Map<Quota, Integer> most) {
        Map<String, Integer> numbers = new TreeMap<>();
        most.keySet().forEach(quota -> numbers.put(field(quota), requireNonNull(most.get(quota))));
        return numbers;
    }

    private static String field(Quota quota) {
        return switch (quota) {
            case ENVIRONMENTS -> "environments";
            case SKILLS -> "skills";
            case MCP_SERVERS -> "mcpServers";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
