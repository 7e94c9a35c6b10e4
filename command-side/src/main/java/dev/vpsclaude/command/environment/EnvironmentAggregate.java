package dev.vpsclaude.command.environment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentCreated;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentDeleted;
import dev.vpsclaude.messages.environment.EnvironmentId;
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
    long handle(CreateEnvironment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RenameEnvironment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ReconfigureEnvironment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(DeployEnvironment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(CancelDeployment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(StopEnvironment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(StartEnvironment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(DeleteEnvironment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordDockerfileGenerated command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordApplicationCreated command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordRoutingSet command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordVariablesSet command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordVolumesAttached command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildQueued command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildStarted command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildFinished command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildFailed command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordEnvironmentAnswered command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordTrouble command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(AbandonDeployment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordBuildCancelled command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordReplacementUndone command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ConcludeDeployment command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordApplicationStopped command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(AbandonStop command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordApplicationRetired command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordDrift command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RecordApplicationRemoved command, Subdomains subdomains) {
        return carryOut(command, subdomains);
    }

    private long carryOut(EnvironmentCommand command, Subdomains subdomains) {
        for (EnvironmentEvent event : EnvironmentDecider.decide(state, command)) {
            settleSubdomain(event, subdomains);
            apply(event);
        }
        return getVersion();
    }

    private static void settleSubdomain(EnvironmentEvent event, Subdomains subdomains) {
        if (event instanceof EnvironmentCreated created) {
            subdomains.claim(created.subdomain(), created.environmentId(), created.owner());
        } else if (event instanceof EnvironmentDeleted deleted) {
            subdomains.release(deleted.subdomain(), deleted.environmentId());
        }
    }

    @EventSourcingHandler
    void on(EnvironmentEvent event) {
        id = event.environmentId();
        state = EnvironmentEvolution.evolve(state, event);
    }
}
