package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.server.Installation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What administrators are told about environments of others: how they stand, and nothing of what is in them. */
final class EverybodysAnswers {

    private EverybodysAnswers() {}

    /** An environment of somebody's. */
    @Schema(name = "AdministeredEnvironment")
    record AnyEnvironment(
            String id,
            String name,
            String subdomain,
            String url,

            @Schema(description = "pending, deploying, running, stopped or error", example = "running")
            String status,

            String desired,
            String observed,
            Owner owner,
            @Nullable String errorMessage,
            @Nullable Instant lastDeployedAt,
            Instant createdAt,
            Instant updatedAt) {

        static AnyEnvironment of(EnvironmentView view, @Nullable Person owner, Installation installation) {
            var condition = view.condition();
            return new AnyEnvironment(
                    view.id().text(),
                    view.name().text(),
                    view.subdomain().text(),
                    installation.urlOf(view.subdomain()),
                    word(condition.status()),
                    word(condition.desired()),
                    word(condition.observed()),
                    Owner.of(view, owner),
                    condition.failure() == null ? null : condition.failure().explanation(),
                    condition.lastDeployedAt(),
                    view.createdAt(),
                    view.stamp().at());
        }
    }

    /** Whose it is; only the id is told of whom nothing is left. */
    @Schema(name = "EnvironmentOwner")
    record Owner(
            String id,
            @Nullable String username,
            @Nullable String email,

            @Schema(description = "active, suspended or deleting") @Nullable
            String state) {

        static Owner of(EnvironmentView view, @Nullable Person person) {
            return person == null
                    ? new Owner(view.owner().text(), null, null, null)
                    : new Owner(person.id().text(), person.username(), person.email(), word(person.state()));
        }
    }

    /** Where to see how it goes on; the operation is told to its owner alone. */
    @Schema(name = "StopOrdered")
    record StopOrdered(String environmentId, String operationId, long version) {}

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
