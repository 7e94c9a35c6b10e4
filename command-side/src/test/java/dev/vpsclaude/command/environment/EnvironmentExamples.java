package dev.vpsclaude.command.environment;

import static dev.vpsclaude.messages.environment.DeploymentKind.DEPLOY;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.*;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillVersion;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The words of the examples: Ada's environment, its first and second deployment, and what is said about them. */
final class EnvironmentExamples {

    static final EnvironmentId ENVIRONMENT = new EnvironmentId(new UUID(0, 1));
    static final List<Deviation> DRIFT = List.of(new Deviation(Deviation.Kind.CONTAINER_GONE, "running", "exited"));
    static final List<Deviation> MISSING = List.of(new Deviation(Deviation.Kind.APPLICATION_MISSING, "", ""));
    static final UserId ADA = new UserId(new UUID(0, 2));
    static final UserId STRANGER = new UserId(new UUID(0, 3));
    static final EnvironmentName NAME = EnvironmentName.of("Analytical engine");
    static final EnvironmentName OTHER_NAME = EnvironmentName.of("Difference engine");
    static final Subdomain SUBDOMAIN = Subdomain.of("engine");
    static final SecretRef PASSWORD = new SecretRef(new SecretId(new UUID(0, 4)), 1);
    static final EnvironmentSpec SPEC = EnvironmentSpec.EMPTY;
    static final EnvironmentSpec OTHER_SPEC = specWithVariable("NUMBERS");

    static final SkillId SKILL = new SkillId(new UUID(0, 9));
    static final SkillId OTHER_SKILL = new SkillId(new UUID(0, 10));

    static final Equipment EQUIPMENT =
            new Equipment(List.of(new SkillVersion(SKILL, SkillName.of("review-code"), 2)), List.of());
    static final SecretRef OTHER_PASSWORD = new SecretRef(new SecretId(new UUID(0, 11)), 1);

    static final DeploymentId FIRST = new DeploymentId(new UUID(0, 5));
    static final DeploymentId SECOND = new DeploymentId(new UUID(0, 6));
    static final OperationId OPERATION = new OperationId(new UUID(0, 7));
    static final OperationId OTHER_OPERATION = new OperationId(new UUID(0, 8));

    static final ApplicationId APPLICATION = ApplicationId.of("application-1");
    static final ApplicationId SUCCESSOR = ApplicationId.of("application-2");
    static final BuildId BUILD = BuildId.of("building-1");
    static final Fingerprint DOCKERFILE = Fingerprint.of("ab".repeat(32));
    static final Fingerprint OTHER_DOCKERFILE = Fingerprint.of("cd".repeat(32));
    static final List<VariableName> NAMES = List.of(VariableName.of("NUMBERS"));
    static final List<Volume> VOLUMES = List.of(new Volume("workspace", "/workspace"));

    static final Footprint NOTHING = new Footprint.Nothing();
    static final Footprint PROVEN = new Footprint.Proven(APPLICATION);

    static final FailureReason BROKEN = new FailureReason(Cause.BUILD_FAILED, "The image could not be built.");
    static final FailureReason CANCELLED =
            new FailureReason(Cause.CANCELLED_BY_OWNER, "The deployment was cancelled by its owner.");
    static final FailureReason DELETED =
            new FailureReason(Cause.DELETED_BY_OWNER, "The environment was deleted by its owner.");

    private EnvironmentExamples() {}

    static CreateEnvironment create() {
        return new CreateEnvironment(ENVIRONMENT, ADA, NAME, SUBDOMAIN, SPEC, PASSWORD);
    }

    static CreateEnvironment createSelecting(SkillId... skills) {
        return new CreateEnvironment(ENVIRONMENT, ADA, NAME, SUBDOMAIN, specWithSkills(skills), PASSWORD);
    }

    static ReconfigureEnvironment selecting(SkillId... skills) {
        return new ReconfigureEnvironment(ENVIRONMENT, ADA, specWithSkills(skills), Set.of());
    }

    static RenameEnvironment rename() {
        return new RenameEnvironment(ENVIRONMENT, ADA, OTHER_NAME);
    }

    static ReconfigureEnvironment reconfigure() {
        return new ReconfigureEnvironment(ENVIRONMENT, ADA, OTHER_SPEC, Set.of());
    }

    static ChangePassword changePassword() {
        return new ChangePassword(ENVIRONMENT, ADA, OTHER_PASSWORD);
    }

    static DeployEnvironment deploy(DeploymentId deployment) {
        return new DeployEnvironment(ENVIRONMENT, ADA, deployment);
    }

    static StartEnvironment start(DeploymentId deployment) {
        return new StartEnvironment(ENVIRONMENT, ADA, deployment);
    }

    static CancelDeployment cancel() {
        return new CancelDeployment(ENVIRONMENT, ADA);
    }

    static StopEnvironment stop(OperationId operation) {
        return new StopEnvironment(ENVIRONMENT, ADA, operation);
    }

    static DeleteEnvironment delete(OperationId operation) {
        return new DeleteEnvironment(ENVIRONMENT, ADA, operation);
    }

    static RecordEnvironmentAnswered answered(DeploymentId deployment) {
        return new RecordEnvironmentAnswered(ENVIRONMENT, deployment);
    }

    static AbandonDeployment abandon(DeploymentId deployment) {
        return new AbandonDeployment(ENVIRONMENT, deployment, BROKEN);
    }

    static RecordBuildCancelled buildCancelled(DeploymentId deployment) {
        return new RecordBuildCancelled(ENVIRONMENT, deployment);
    }

    static ConcludeDeployment conclude(DeploymentId deployment) {
        return new ConcludeDeployment(ENVIRONMENT, deployment);
    }

    static RecordApplicationRemoved applicationRemoved() {
        return new RecordApplicationRemoved(ENVIRONMENT);
    }

    static DeploymentPlan plan(int number, Footprint footprint) {
        return plan(DEPLOY, number, footprint);
    }

    static DeploymentPlan plan(DeploymentKind kind, int number, Footprint footprint) {
        return new DeploymentPlan(kind, number, 1, SUBDOMAIN, SPEC, PASSWORD, footprint, EQUIPMENT);
    }

    private static EnvironmentSpec specWithSkills(SkillId... skills) {
        return new EnvironmentSpec(List.of(skills), List.of(), Permissions.NONE, Collections.emptySortedMap());
    }

    private static EnvironmentSpec specWithVariable(String name) {
        SortedMap<VariableName, SecretRef> variables = new TreeMap<>();
        variables.put(VariableName.of(name), PASSWORD);
        return new EnvironmentSpec(List.of(), List.of(), Permissions.NONE, variables);
    }
}
