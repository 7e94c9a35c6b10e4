package dev.vpsclaude.json;

import dev.vpsclaude.messages.account.AccountEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.mcp.McpServerEvent.*;
import dev.vpsclaude.messages.skill.SkillEvent.*;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What events are called in the store. A name, once released, is never given up nor given to another event; classes may
 * be renamed and moved as they please.
 */
public final class StoredNames {

    private static final Map<Class<?>, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, Class<?>> CLASSES = new LinkedHashMap<>();

    static {
        name("environment-created", EnvironmentCreated.class);
        name("environment-renamed", EnvironmentRenamed.class);
        name("environment-reconfigured", EnvironmentReconfigured.class);
        name("password-changed", PasswordChanged.class);
        name("deployment-requested", DeploymentRequested.class);
        name("dockerfile-generated", DockerfileGenerated.class);
        name("replacement-begun", ReplacementBegun.class);
        name("application-created", ApplicationCreated.class);
        name("routing-set", RoutingSet.class);
        name("variables-set", VariablesSet.class);
        name("volumes-attached", VolumesAttached.class);
        name("build-queued", BuildQueued.class);
        name("build-started", BuildStarted.class);
        name("build-finished", BuildFinished.class);
        name("build-failed", BuildFailed.class);
        name("trouble-noticed", TroubleNoticed.class);
        name("deployment-succeeded", DeploymentSucceeded.class);
        name("deployment-abandoned", DeploymentAbandoned.class);
        name("build-cancelled", BuildCancelled.class);
        name("application-removed", ApplicationRemoved.class);
        name("replacement-undone", ReplacementUndone.class);
        name("deployment-failed", DeploymentFailed.class);
        name("deployment-cancelled", DeploymentCancelled.class);
        name("application-retired", ApplicationRetired.class);
        name("stop-requested", StopRequested.class);
        name("environment-stopped", EnvironmentStopped.class);
        name("stop-failed", StopFailed.class);
        name("drift-noticed", DriftNoticed.class);
        name("drift-ended", DriftEnded.class);
        name("deletion-requested", DeletionRequested.class);
        name("environment-deleted", EnvironmentDeleted.class);
        name("skill-created", SkillCreated.class);
        name("skill-revised", SkillRevised.class);
        name("skill-deleted", SkillDeleted.class);
        name("mcp-server-registered", McpServerRegistered.class);
        name("mcp-server-revised", McpServerRevised.class);
        name("mcp-server-removed", McpServerRemoved.class);
        name("account-suspended", AccountSuspended.class);
        name("suspension-lifted", SuspensionLifted.class);
        name("role-granted", RoleGranted.class);
        name("quota-set", QuotaSet.class);
        name("account-deletion-requested", AccountDeletionRequested.class);
        name("account-deleted", AccountDeleted.class);
    }

    private StoredNames() {}

    /** @throws IllegalArgumentException for a class that is not an event of ours */
    public static String nameOf(Class<?> event) {
        return Optional.ofNullable(NAMES.get(event))
                .orElseThrow(() -> new IllegalArgumentException(event.getName() + " has no stored name"));
    }

    /** @throws IllegalArgumentException for a name that was never released */
    public static Class<?> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No event is stored as " + name));
    }

    /** All names, in the order of the lives of environments, skills, MCP servers and accounts. */
    public static Map<String, Class<?>> all() {
        return Collections.unmodifiableMap(CLASSES);
    }

    private static void name(String name, Class<?> event) {
        NAMES.put(event, name);
        CLASSES.put(name, event);
    }
}
