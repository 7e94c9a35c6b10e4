package dev.vpsclaude.json;

import dev.vpsclaude.messages.account.*;
import dev.vpsclaude.messages.account.AccountEvent.*;
import dev.vpsclaude.messages.environment.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.mcp.*;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.*;
import dev.vpsclaude.messages.skill.SkillEvent.*;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** One example of every event, as the golden files tell them. */
final class EventExamples {

    static final EnvironmentId ENVIRONMENT = new EnvironmentId(uuid(1));
    static final DeploymentId DEPLOYMENT = new DeploymentId(uuid(2));
    static final OperationId OPERATION = new OperationId(uuid(3));
    static final ApplicationId APPLICATION = ApplicationId.of("wcs4ocgc8k0o");
    static final SkillId SKILL = new SkillId(uuid(6));
    static final McpServerId MCP_SERVER = new McpServerId(uuid(7));
    static final Subdomain SUBDOMAIN = Subdomain.of("engine");
    static final SecretRef PASSWORD = new SecretRef(new SecretId(uuid(4)), 1);
    static final FailureReason BROKEN =
            new FailureReason(Cause.BUILD_FAILED, "The image could not be built: “exit 1”.");
    static final FailureReason CANCELLED =
            new FailureReason(Cause.CANCELLED_BY_OWNER, "The deployment was cancelled by its owner.");

    private EventExamples() {}

    static List<Object> all() {
        return Stream.of(ofAnEnvironment(), ofASkill(), ofAnMcpServer(), ofAnAccount())
                .<Object>flatMap(List::stream)
                .toList();
    }

    private static List<AccountEvent> ofAnAccount() {
        UserId person = new UserId(uuid(5));
        UserId administrator = new UserId(uuid(13));
        Reason reason = Reason.of("Asked for by mail.");
        return List.of(
                new AccountSuspended(person, administrator, reason, true),
                new SuspensionLifted(person, administrator, reason),
                new RoleGranted(person, administrator, AccountRole.ADMIN, reason),
                new QuotaSet(
                        person, administrator, new TreeMap<>(Map.of(Quota.ENVIRONMENTS, 25, Quota.SKILLS, 0)), reason),
                new AccountDeletionRequested(person, administrator, reason),
                new AccountDeleted(person, new Removed(3, 2, 1, 7)));
    }

    private static List<SkillEvent> ofASkill() {
        return List.of(
                new SkillCreated(SKILL, new UserId(uuid(5)), skill()),
                new SkillRevised(SKILL, skill(), 2),
                new SkillDeleted(SKILL));
    }

    private static List<McpServerEvent> ofAnMcpServer() {
        return List.of(
                new McpServerRegistered(MCP_SERVER, new UserId(uuid(5)), server(database())),
                new McpServerRevised(MCP_SERVER, server(remote()), 2),
                new McpServerRemoved(MCP_SERVER));
    }

    static McpServerSpec server(McpConnection connection) {
        return new McpServerSpec(McpServerName.of("orders"), connection, Reach.SELECTED);
    }

    static McpConnection database() {
        return new McpConnection.Database(
                McpConnection.Provider.POSTGRES,
                DatabaseAddress.of("db.example.com:5432/orders"),
                new SecretRef(new SecretId(uuid(11)), 1));
    }

    static McpConnection remote() {
        SortedMap<HeaderName, SecretRef> headers = new TreeMap<>();
        headers.put(HeaderName.of("Authorization"), new SecretRef(new SecretId(uuid(12)), 1));
        return new McpConnection.Remote(
                McpConnection.Transport.HTTP, McpUrl.of("https://mcp.example.com/orders"), headers);
    }

    private static SkillSpec skill() {
        return new SkillSpec(
                SkillName.of("review-code"),
                SkillDescription.of("Reviews Ada’s code."),
                SkillContent.of("# Review\n\nRead it “twice”.\n"),
                List.of(ToolRule.of("Bash(git diff:*)")),
                List.of(new SkillFile(SkillPath.of("scripts/check.sh"), FileContent.of("ZWNobyBvawo="))),
                Reach.GLOBAL);
    }

    private static List<EnvironmentEvent> ofAnEnvironment() {
        return List.of(
                new EnvironmentCreated(
                        ENVIRONMENT,
                        new UserId(uuid(5)),
                        EnvironmentName.of("Ada’s engine"),
                        SUBDOMAIN,
                        spec(),
                        PASSWORD),
                new EnvironmentRenamed(ENVIRONMENT, EnvironmentName.of("Difference engine")),
                new EnvironmentReconfigured(ENVIRONMENT, spec(), 2),
                new PasswordChanged(ENVIRONMENT, new SecretRef(new SecretId(uuid(10)), 1)),
                requested(new Footprint.Proven(APPLICATION)),
                new DockerfileGenerated(ENVIRONMENT, DEPLOYMENT, Fingerprint.of("0af9".repeat(16)), 2048),
                new ReplacementBegun(ENVIRONMENT, DEPLOYMENT, APPLICATION, ApplicationId.of("k0ocs4wcgc8g")),
                new ApplicationCreated(ENVIRONMENT, DEPLOYMENT, APPLICATION),
                new RoutingSet(ENVIRONMENT, DEPLOYMENT),
                new VariablesSet(ENVIRONMENT, DEPLOYMENT, List.of(VariableName.of("NUMBERS"))),
                new VolumesAttached(ENVIRONMENT, DEPLOYMENT, List.of(new Volume("workspace", "/workspace"))),
                new BuildQueued(ENVIRONMENT, DEPLOYMENT, BuildId.of("t8s0ck4gkw8c")),
                new BuildStarted(ENVIRONMENT, DEPLOYMENT),
                new BuildFinished(ENVIRONMENT, DEPLOYMENT),
                new BuildFailed(ENVIRONMENT, DEPLOYMENT, BROKEN),
                new TroubleNoticed(ENVIRONMENT, DEPLOYMENT, DeploymentStep.BUILD, BROKEN),
                new DeploymentSucceeded(ENVIRONMENT, DEPLOYMENT, APPLICATION, 2),
                new DeploymentAbandoned(ENVIRONMENT, DEPLOYMENT, BROKEN),
                new BuildCancelled(ENVIRONMENT, DEPLOYMENT),
                new ApplicationRemoved(ENVIRONMENT),
                new ReplacementUndone(ENVIRONMENT, DEPLOYMENT),
                new DeploymentFailed(ENVIRONMENT, DEPLOYMENT, BROKEN, true),
                new DeploymentCancelled(ENVIRONMENT, DEPLOYMENT, CANCELLED, false),
                new ApplicationRetired(ENVIRONMENT, APPLICATION),
                new StopRequested(ENVIRONMENT, OPERATION, APPLICATION),
                new EnvironmentStopped(ENVIRONMENT, OPERATION),
                new StopFailed(ENVIRONMENT, OPERATION, BROKEN),
                new DriftNoticed(
                        ENVIRONMENT,
                        APPLICATION,
                        List.of(new Deviation(
                                Deviation.Kind.DOMAIN, "https://box.example.org", "https://other.example.org"))),
                new DriftEnded(ENVIRONMENT, APPLICATION),
                new DeletionRequested(ENVIRONMENT, OPERATION, true),
                new EnvironmentDeleted(ENVIRONMENT, OPERATION, SUBDOMAIN));
    }

    static DeploymentRequested requested(Footprint footprint) {
        return new DeploymentRequested(
                ENVIRONMENT,
                DEPLOYMENT,
                new DeploymentPlan(
                        DeploymentKind.DEPLOY, 3, 2, SUBDOMAIN, spec(), PASSWORD, footprint, Equipment.NONE));
    }

    private static EnvironmentSpec spec() {
        SortedMap<VariableName, SecretRef> variables = new TreeMap<>();
        variables.put(VariableName.of("NUMBERS"), new SecretRef(new SecretId(uuid(8)), 3));
        variables.put(VariableName.of("LETTERS"), new SecretRef(new SecretId(uuid(9)), 1));
        Permissions permissions = new Permissions(
                List.of(ToolRule.of("Read"), ToolRule.of("Bash(git:*)")),
                List.of(ToolRule.of("WebSearch")),
                List.of(HostName.of("*.example.com")),
                List.of(WorkspacePath.of("/home/coder/notes")),
                4096);
        return new EnvironmentSpec(List.of(SKILL), List.of(MCP_SERVER), permissions, variables);
    }

    private static UUID uuid(int last) {
        return new UUID(0x01890a5d_ac96_774bL, 0x8000_0000_0000_0000L + last);
    }
}
