package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.OperationView;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.StepView;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.server.Installation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What owners are told about environments. Names of fields and words are fixed: programs depend on them. */
final class EnvironmentAnswers {

    private EnvironmentAnswers() {}

    /** An environment. */
    @Schema(name = "Environment")
    record Environment(
            String id,
            String name,
            String subdomain,
            String url,
            String status,
            String desired,
            String observed,
            Spec spec,
            int specVersion,
            @Nullable Integer deployedSpecVersion,
            long version,
            @Nullable String deploymentId,
            @Nullable Instant lastDeployedAt,
            @Nullable String errorCode,
            @Nullable String errorMessage,
            Instant createdAt,
            Instant updatedAt) {

        static Environment of(EnvironmentView view, Installation installation) {
            var condition = view.condition();
            int deployed = condition.deployedSpecVersion();
            return new Environment(
                    view.id().text(),
                    view.name().text(),
                    view.subdomain().text(),
                    installation.urlOf(view.subdomain()),
                    word(condition.status()),
                    word(condition.desired()),
                    word(condition.observed()),
                    Spec.of(view.spec()),
                    view.specVersion(),
                    deployed == 0 ? null : deployed,
                    view.stamp().version(),
                    condition.deployment() == null
                            ? null
                            : condition.deployment().text(),
                    condition.lastDeployedAt(),
                    condition.failure() == null
                            ? null
                            : word(condition.failure().cause()),
                    condition.failure() == null ? null : condition.failure().explanation(),
                    view.createdAt(),
                    view.stamp().at());
        }
    }

    /** A spec; of its variables only the names are told. */
    @Schema(name = "EnvironmentSpecAnswer")
    record Spec(
            List<String> skillIds, List<String> mcpServerIds, PermissionsAnswer permissions, List<String> variables) {

        static Spec of(EnvironmentSpec spec) {
            return new Spec(
                    Texts.of(spec.skillIds()),
                    Texts.of(spec.mcpServerIds()),
                    PermissionsAnswer.of(spec.permissions()),
                    spec.variables().keySet().stream().map(VariableName::text).toList());
        }
    }

    /** Permissions. */
    @Schema(name = "PermissionsAnswer")
    record PermissionsAnswer(
            List<String> allowedTools,
            List<String> blockedTools,
            List<String> allowedHosts,
            List<String> filesystemPaths,
            @Nullable Integer maxTokens,
            String defaultMode) {

        static PermissionsAnswer of(Permissions permissions) {
            return new PermissionsAnswer(
                    Texts.of(permissions.allowedTools()),
                    Texts.of(permissions.blockedTools()),
                    Texts.of(permissions.allowedHosts()),
                    Texts.of(permissions.filesystemPaths()),
                    permissions.maxTokens() == 0 ? null : permissions.maxTokens(),
                    permissions.mode().text());
        }
    }

    /** The state of an environment in short. */
    @Schema(name = "EnvironmentStatus")
    record Status(
            String status,
            String desired,
            String observed,
            long version,
            @Nullable String errorCode,
            @Nullable String errorMessage,
            @Nullable String deploymentId) {

        static Status of(EnvironmentView view) {
            var condition = view.condition();
            return new Status(
                    word(condition.status()),
                    word(condition.desired()),
                    word(condition.observed()),
                    view.stamp().version(),
                    condition.failure() == null
                            ? null
                            : word(condition.failure().cause()),
                    condition.failure() == null ? null : condition.failure().explanation(),
                    condition.deployment() == null
                            ? null
                            : condition.deployment().text());
        }
    }

    /** Why something failed. */
    @Schema(name = "Reason")
    record Reason(String code, String message) {
        static @Nullable Reason of(@Nullable FailureReason reason) {
            return reason == null ? null : new Reason(word(reason.cause()), reason.explanation());
        }
    }

    /** A deployment with its steps. */
    @Schema(name = "Deployment")
    record Deployment(
            String id,
            String environmentId,
            int number,
            String kind,
            int specVersion,
            long version,
            String status,
            Instant requestedAt,
            @Nullable Instant endedAt,
            @Nullable Reason reason,
            List<Step> steps) {

        static Deployment of(DeploymentView view) {
            return new Deployment(
                    view.id().text(),
                    view.environment().text(),
                    view.number(),
                    word(view.kind()),
                    view.specVersion(),
                    view.stamp().version(),
                    word(view.status()),
                    view.requestedAt(),
                    view.endedAt(),
                    Reason.of(view.reason()),
                    view.steps().stream().map(Step::of).toList());
        }
    }

    /** One step of a deployment. */
    @Schema(name = "Step")
    record Step(
            String step,
            String status,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String detail) {

        static Step of(StepView view) {
            String name = word(view.step()).replace('_', '-');
            return new Step(name, word(view.state()), view.startedAt(), view.endedAt(), view.detail());
        }
    }

    /** Long work. */
    @Schema(name = "Operation")
    record Operation(
            String id,
            String environmentId,
            String kind,
            String status,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Reason reason) {

        static Operation of(OperationView view) {
            return new Operation(
                    view.id(),
                    view.environment().text(),
                    word(view.kind()),
                    word(view.status()),
                    view.startedAt(),
                    view.endedAt(),
                    Reason.of(view.reason()));
        }
    }

    /** An environment that was just created; the password only if it was generated, and only this once. */
    @Schema(name = "CreatedEnvironment")
    record Created(
            String id,
            long version,
            String subdomain,
            String url,
            @Nullable String password) {
        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }

    /** An environment that was just changed. */
    @Schema(name = "ChangedEnvironment")
    record Changed(String id, long version) {}

    /** A box that is to have another password; the password only if it was generated, and only this once. */
    @Schema(name = "ChangedPassword")
    record PasswordChanged(
            String id, long version, @Nullable String password) {
        @Override
        public String toString() {
            return "PasswordChanged[" + id + "]";
        }
    }

    /** Long work that has begun. */
    @Schema(name = "Accepted")
    record Accepted(String operationId, String environmentId, long version) {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
