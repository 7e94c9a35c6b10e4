package dev.vpsclaude.command.skill;

import dev.vpsclaude.command.skill.SkillState.*;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchSkill;
import dev.vpsclaude.messages.Refusal.SkillAlreadyExists;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.skill.SkillCommand;
import dev.vpsclaude.messages.skill.SkillCommand.*;
import dev.vpsclaude.messages.skill.SkillEvent;
import dev.vpsclaude.messages.skill.SkillEvent.*;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.util.List;

/**
 * What may happen when. A command gives the events that it makes true: none when it asks for what is so already. What a
 * rule forbids is refused with {@link CommandRefused}; what other skills and environments forbid, {@link Skills} knows.
 */
final class SkillDecider {

    private SkillDecider() {}

    static List<SkillEvent> decide(SkillState state, SkillCommand command) {
        return switch (command) {
            case CreateSkill c -> create(state, c);
            case ReviseSkill c -> revise(ownedBy(c.owner(), state), c);
            case DeleteSkill c -> delete(ownedBy(c.owner(), state));
        };
    }

    private static List<SkillEvent> create(SkillState state, CreateSkill c) {
        return switch (state) {
            case Absent s -> List.of(new SkillCreated(c.skillId(), c.owner(), c.spec()));
            case Present s -> throw new CommandRefused(new SkillAlreadyExists());
            case Deleted s -> throw new CommandRefused(new SkillAlreadyExists());
        };
    }

    private static List<SkillEvent> revise(Present state, ReviseSkill c) {
        SkillSpec revised = c.change().appliedTo(state.spec());
        return revised.equals(state.spec())
                ? List.of()
                : List.of(new SkillRevised(state.id(), revised, state.number() + 1));
    }

    private static List<SkillEvent> delete(Present state) {
        return List.of(new SkillDeleted(state.id()));
    }

    private static Present ownedBy(UserId owner, SkillState state) {
        if (state instanceof Present present && present.owner().equals(owner)) {
            return present;
        }
        throw new CommandRefused(new NoSuchSkill());
    }
}
