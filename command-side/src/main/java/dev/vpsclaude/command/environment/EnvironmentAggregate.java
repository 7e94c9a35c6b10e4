package dev.vpsclaude.command.environment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The shell between Axon and the rules. Axon routes by the concrete type of a command, hence a line for each; every line
 * may meet an environment that does not exist, so that the refusal is ours. Each answers with the version it left.
 */
@Aggregate(type = "Environment")
class EnvironmentAggregate {

    @AggregateIdentifier
    private @Nullable EnvironmentId id;

    private EnvironmentState state = new EnvironmentState.Absent();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(CreateEnvironment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RenameEnvironment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ReconfigureEnvironment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ChangePassword command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(DeployEnvironment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(CancelDeployment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(StopEnvironment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(StartEnvironment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(DeleteEnvironment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordDockerfileGenerated command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordApplicationCreated command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordRoutingSet command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordVariablesSet command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordVolumesAttached command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildQueued command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildStarted command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildFinished command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildFailed command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordEnvironmentAnswered command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordTrouble command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(AbandonDeployment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildCancelled command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordReplacementUndone command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ConcludeDeployment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordApplicationStopped command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(AbandonStop command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(HaltEnvironment command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordApplicationRetired command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordDrift command, Claims claims) {
        return carryOut(command, claims);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordApplicationRemoved command, Claims claims) {
        return carryOut(command, claims);
    }

    private long carryOut(EnvironmentCommand command, Claims claims) {
        List<EnvironmentEvent> events = EnvironmentDecider.decide(state, command, claims.equipments());
        command.expected().require(command.environmentId().text(), version());
        for (EnvironmentEvent event : events) {
            claims.settle(state, event);
            apply(event);
        }
        return version();
    }

    /** -1 for what does not exist yet. */
    private static long version() {
        Long version = getVersion();
        return version == null ? -1 : version;
    }

    @EventSourcingHandler
    void on(EnvironmentEvent event) {
        id = event.environmentId();
        state = EnvironmentEvolution.evolve(state, event);
    }
}
