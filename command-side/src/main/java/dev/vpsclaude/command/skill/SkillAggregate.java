package dev.vpsclaude.command.skill;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.vpsclaude.command.skill.SkillState.Present;
import dev.vpsclaude.messages.skill.SkillCommand;
import dev.vpsclaude.messages.skill.SkillCommand.*;
import dev.vpsclaude.messages.skill.SkillEvent;
import dev.vpsclaude.messages.skill.SkillEvent.*;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell between Axon and the rules of a skill. Each line answers with the version it left. */
@Aggregate(type = "Skill")
class SkillAggregate {

    @AggregateIdentifier
    private @Nullable SkillId id;

    private SkillState state = new SkillState.Absent();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(CreateSkill command, Skills skills) {
        return carryOut(command, skills);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ReviseSkill command, Skills skills) {
        return carryOut(command, skills);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(DeleteSkill command, Skills skills) {
        return carryOut(command, skills);
    }

    private long carryOut(SkillCommand command, Skills skills) {
        List<SkillEvent> events = SkillDecider.decide(state, command);
        command.expected().require(command.skillId().text(), version());
        for (SkillEvent event : events) {
            settle(event, skills);
            apply(event);
        }
        return version();
    }

    /** -1 for what does not exist yet. */
    private static long version() {
        Long version = getVersion();
        return version == null ? -1 : version;
    }

    private void settle(SkillEvent event, Skills skills) {
        switch (event) {
            case SkillCreated e -> skills.claim(e.skillId(), e.owner(), e.spec());
            case SkillRevised e -> skills.revise(e.skillId(), ((Present) state).owner(), e.spec(), e.number());
            case SkillDeleted e -> skills.release(e.skillId(), ((Present) state).owner());
        }
    }

    @EventSourcingHandler
    void on(SkillEvent event) {
        id = event.skillId();
        state = SkillEvolution.evolve(state, event);
    }
}
