package dev.vpsclaude.saga.deployment;

import static dev.vpsclaude.messages.environment.FailureReason.Cause.PLATFORM_BUSY;
import static dev.vpsclaude.messages.environment.FailureReason.Cause.TOOK_TOO_LONG;
import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.Footprint;
import dev.vpsclaude.messages.platform.Exposure;
import dev.vpsclaude.messages.platform.PlatformCommand.*;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import dev.vpsclaude.messages.skill.ReadSkills;
import dev.vpsclaude.messages.skill.ReadSkills.SkillTexts;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.messages.skill.SkillVersion;
import dev.vpsclaude.saga.TimeBudgets;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.BoxContents;
import dev.vpsclaude.saga.box.BoxVariables;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Versions;
import dev.vpsclaude.saga.box.Volumes;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Brings one deployment to its end: step after step while it goes well, and back again when it does not. What the
 * platform held before the deployment decides how far back: an application that never ran is removed with its volumes;
 * one that ran stays as it is, and what was to replace it is removed without the volumes, which are the same.
 *
 * <p>A deadline handler's first parameter must be the payload; with a collaborator first, Axon never calls it.
 */
@Saga
@ProcessingGroup("deployments")
public class DeploymentSaga {

    private @Nullable EnvironmentId environment;
    private @Nullable DeploymentId deployment;
    private @Nullable DeploymentPlan plan;
    private @Nullable String dockerfile;
    private @Nullable ApplicationId application;
    private @Nullable ReplacementBegun replacement;
    private List<BuildId> builds = new ArrayList<>();
    private @Nullable String phase;

    // It goes well.

    @StartSaga
    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(
            DeploymentRequested event,
            CommandGateway commands,
            DeadlineManager deadlines,
            TimeBudgets budgets,
            Versions versions,
            AllowedPackages packages) {
        environment = event.environmentId();
        deployment = event.deploymentId();
        plan = event.plan();
        SagaLifecycle.associateWith("environmentId", event.environmentId().text());
        allow(Phase.TURN, deadlines, budgets);
        Dockerfile generated = Dockerfile.generate(versions, packages, plan().equipment());
        dockerfile = generated.text();
        commands.sendAndWait(new RecordDockerfileGenerated(
                event.environmentId(), event.deploymentId(), generated.fingerprint(), generated.bytes()));
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(DockerfileGenerated event, CommandGateway commands) {
        if (plan().footprint() instanceof Footprint.Nothing) {
            commands.sendAndWait(new CreateApplication(
                    event.environmentId(), event.deploymentId(), plan().subdomain(), dockerfile()));
        }
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(ReplacementBegun event, CommandGateway commands) {
        replacement = event;
        commands.sendAndWait(new CreateReplacement(
                event.environmentId(), event.deploymentId(), event.replaced(), plan().subdomain(), dockerfile()));
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(ApplicationCreated event, CommandGateway commands, DeadlineManager deadlines, TimeBudgets budgets) {
        application = event.application();
        dockerfile = null;
        if (plan().footprint() instanceof Footprint.Nothing || replacement != null) {
            turnHasCome(deadlines, budgets);
        }
        commands.sendAndWait(new RouteApplication(
                event.environmentId(),
                event.deploymentId(),
                event.application(),
                plan().subdomain(),
                exposure(),
                BoxVariables.PORT));
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(
            RoutingSet event,
            CommandGateway commands,
            QueryGateway queries,
            DeadlineManager deadlines,
            TimeBudgets budgets,
            AllowedPackages packages) {
        turnHasCome(deadlines, budgets);
        BoxContents contents = BoxContents.of(plan(), skills(queries));
        commands.sendAndWait(new SetVariables(
                event.environmentId(),
                event.deploymentId(),
                application(),
                BoxVariables.plain(contents, packages),
                BoxVariables.secret(contents),
                plan().password()));
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(VariablesSet event, CommandGateway commands) {
        commands.sendAndWait(
                replacement == null
                        ? new AttachVolumes(environment(), deployment(), application(), Volumes.ALL)
                        : new CarryVolumes(
                                environment(), deployment(), replacement.volumesOf(), application(), Volumes.ALL));
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(VolumesAttached event, CommandGateway commands) {
        build(commands);
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(BuildFailed event, CommandGateway commands, DeadlineManager deadlines, TimeBudgets budgets) {
        allow(Phase.PREPARE, deadlines, budgets);
        build(commands);
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(BuildQueued event, DeadlineManager deadlines, TimeBudgets budgets) {
        builds.add(event.build());
        waitInQueue(deadlines, budgets);
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(BuildStarted event, DeadlineManager deadlines, TimeBudgets budgets) {
        allow(Phase.BUILD, deadlines, budgets);
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(BuildFinished event, CommandGateway commands) {
        commands.sendAndWait(
                new ProbeEnvironment(event.environmentId(), event.deploymentId(), plan().subdomain(), exposure()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(DeploymentSucceeded event, CommandGateway commands, DeadlineManager deadlines) {
        Phase.endAll(deadlines);
        retireReplaced(event, commands);
        observe(event.application(), commands);
    }

    // It does not.

    /** A platform that is only busy is waited for; any other trouble is met by a deployment whose turn has come. */
    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(TroubleNoticed event, DeadlineManager deadlines, TimeBudgets budgets) {
        if (event.reason().cause() != PLATFORM_BUSY) {
            turnHasCome(deadlines, budgets);
        } else if (event.step() == DeploymentStep.QUEUE && isIn(Phase.PREPARE)) {
            waitInQueue(deadlines, budgets);
        }
    }

    @DeadlineHandler(deadlineName = Phase.DEADLINE)
    public void overdue(Phase over, CommandGateway commands) {
        switch (over) {
            case TURN, PREPARE, QUEUE, BUILD ->
                commands.sendAndWait(new AbandonDeployment(
                        environment(), deployment(), new FailureReason(TOOK_TOO_LONG, over.overdue())));
            case UNDO -> concludeUndone(commands);
        }
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(DeploymentAbandoned event, CommandGateway commands, DeadlineManager deadlines, TimeBudgets budgets) {
        allow(Phase.UNDO, deadlines, budgets);
        commands.sendAndWait(new CancelBuild(event.environmentId(), event.deploymentId(), builds));
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(BuildCancelled event, CommandGateway commands) {
        if (undo(commands)) {
            conclude(commands);
        }
    }

    @SagaEventHandler(associationProperty = "environmentId")
    public void on(ApplicationRemoved event, CommandGateway commands) {
        conclude(commands);
    }

    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(ReplacementUndone event, CommandGateway commands) {
        conclude(commands);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(DeploymentFailed event, CommandGateway commands, DeadlineManager deadlines) {
        Phase.endAll(deadlines);
        observeAgain(event.stillServing(), commands);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "deploymentId")
    public void on(DeploymentCancelled event, CommandGateway commands, DeadlineManager deadlines) {
        Phase.endAll(deadlines);
        observeAgain(event.stillServing(), commands);
    }

    private void observeAgain(boolean stillServing, CommandGateway commands) {
        if (stillServing && plan().footprint() instanceof Footprint.Proven it) {
            observe(it.application(), commands);
        }
    }

    private void observe(ApplicationId running, CommandGateway commands) {
        commands.sendAndWait(new ObserveApplication(environment(), running, true));
    }

    /** The success does not wait for it: what answers now goes on answering. */
    private void retireReplaced(DeploymentSucceeded event, CommandGateway commands) {
        if (replacement != null) {
            commands.sendAndWait(new RetireApplication(
                    environment(),
                    deployment(),
                    replacement.replaced(),
                    event.application(),
                    plan().subdomain(),
                    BoxVariables.PORT));
        }
    }

    private List<SkillSpec> skills(QueryGateway queries) {
        List<SkillVersion> versions = plan().equipment().skills();
        return versions.isEmpty()
                ? List.of()
                : queries.query(new ReadSkills(versions), SkillTexts.class)
                        .join()
                        .items();
    }

    private Exposure exposure() {
        return replacement == null ? Exposure.ALONE : Exposure.ON_TRIAL;
    }

    /** Each build that has failed was queued before, so that their number tells one wish from the next. */
    private void build(CommandGateway commands) {
        commands.sendAndWait(new StartBuild(environment(), deployment(), application(), builds.size() + 1));
    }

    /** Nobody waits any longer, but what is to be removed is removed all the same, however late. */
    private void concludeUndone(CommandGateway commands) {
        undo(commands);
        conclude(commands);
    }

    /** Asks for the removal of what the deployment made. @return whether there is nothing to wait for */
    private boolean undo(CommandGateway commands) {
        if (replacement != null) {
            commands.sendAndWait(new UndoReplacement(
                    environment(), deployment(), replacement.replaced(), plan().subdomain(), BoxVariables.PORT));
            return false;
        }
        if (plan().footprint() instanceof Footprint.Proven) {
            return true;
        }
        commands.sendAndWait(new RemoveApplications(environment(), deployment().text()));
        return false;
    }

    private void conclude(CommandGateway commands) {
        commands.sendAndWait(new ConcludeDeployment(environment(), deployment()));
    }

    private void turnHasCome(DeadlineManager deadlines, TimeBudgets budgets) {
        if (isIn(Phase.TURN)) {
            allow(Phase.PREPARE, deadlines, budgets);
        }
    }

    /** One wait, be it for room in the queue or for a builder: the first does not add to the time for the second. */
    private void waitInQueue(DeadlineManager deadlines, TimeBudgets budgets) {
        if (!isIn(Phase.QUEUE)) {
            allow(Phase.QUEUE, deadlines, budgets);
        }
    }

    private void allow(Phase next, DeadlineManager deadlines, TimeBudgets budgets) {
        phase = next.name();
        Phase.endAll(deadlines);
        deadlines.schedule(next.budget(budgets), Phase.DEADLINE, next);
    }

    private boolean isIn(Phase one) {
        return one.name().equals(phase);
    }

    private EnvironmentId environment() {
        return requireNonNull(environment);
    }

    private DeploymentId deployment() {
        return requireNonNull(deployment);
    }

    private DeploymentPlan plan() {
        return requireNonNull(plan);
    }

    /** The text whose fingerprint was recorded: the program may be another by now, and would generate another one. */
    private String dockerfile() {
        return requireNonNull(dockerfile);
    }

    private ApplicationId application() {
        return requireNonNull(application);
    }
}
