package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.account.AccountCommand.DeleteAccount;
import dev.vpsclaude.messages.account.AccountCommand.GrantRole;
import dev.vpsclaude.messages.account.AccountCommand.LiftSuspension;
import dev.vpsclaude.messages.account.AccountCommand.SetQuota;
import dev.vpsclaude.messages.account.AccountCommand.SuspendAccount;
import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.Reason;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.quota.QuotaFields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What administrators send about people. A reason stays in the history for ever, so that it should name nobody. */
final class UserRequests {

    private static final String EXAMPLE = "Asked for by the owner.";

    private UserRequests() {}

    /** A suspension; without a word about them, the environments keep running. */
    @Schema(name = "SuspendUser")
    record Suspend(
            @Schema(example = EXAMPLE) @Nullable String reason,
            @Nullable Boolean stopEnvironments) {

        SuspendAccount read(UserId account, UserId administrator) {
            return new SuspendAccount(account, administrator, required(reason), Boolean.TRUE.equals(stopEnvironments));
        }
    }

    /** Why. */
    @Schema(name = "ReasonGiven")
    record Reasoned(@Schema(example = EXAMPLE) @Nullable String reason) {

        LiftSuspension lift(UserId account, UserId administrator) {
            return new LiftSuspension(account, administrator, required(reason));
        }

        DeleteAccount delete(UserId account, UserId administrator) {
            return new DeleteAccount(account, administrator, required(reason));
        }

        Reason read() {
            return required(reason);
        }
    }

    /** Another role. */
    @Schema(name = "GrantUserRole")
    record NewRole(
            @Schema(description = "user or admin", example = "admin") @Nullable
            String role,

            @Schema(example = EXAMPLE) @Nullable String reason) {

        GrantRole read(UserId account, UserId administrator) {
            Fields fields = new Fields();
            Optional<AccountRole> wanted = fields.required("role", role, UserRequests::role);
            Optional<Reason> why = fields.required("reason", reason, Reason::of);
            fields.check();
            return new GrantRole(account, administrator, wanted.orElseThrow(), why.orElseThrow());
        }
    }

    /** The person's own numbers; where one is absent, everybody's holds. */
    @Schema(name = "SetUserQuota")
    record NewQuota(
            @Schema(example = "25") @Nullable Integer environments,
            @Nullable Integer skills,
            @Nullable Integer mcpServers,
            @Schema(example = EXAMPLE) @Nullable String reason) {

        SetQuota read(UserId account, UserId administrator) {
            Fields fields = new Fields();
            SortedMap<Quota, Integer> most = QuotaFields.read(fields, environments, skills, mcpServers);
            Optional<Reason> why = fields.required("reason", reason, Reason::of);
            fields.check();
            return new SetQuota(account, administrator, most, why.orElseThrow());
        }
    }

    static AccountRole role(String word) {
        return switch (word) {
            case "user" -> AccountRole.USER;
            case "admin" -> AccountRole.ADMIN;
            default ->
                throw new CommandRefused(
                        new Refusal.InvalidValue("unknown_role", "One of user and admin is expected."));
        };
    }

    private static Reason required(@Nullable String text) {
        Fields fields = new Fields();
        Optional<Reason> reason = fields.required("reason", text, Reason::of);
        fields.check();
        return reason.orElseThrow();
    }
}
