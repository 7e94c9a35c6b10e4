package dev.vpsclaude.command.skill;

import dev.vpsclaude.command.skill.SkillState.Deleted;
import dev.vpsclaude.command.skill.SkillState.Present;
import dev.vpsclaude.messages.skill.SkillEvent;
import dev.vpsclaude.messages.skill.SkillEvent.*;

/** What events make of a skill. Nothing is refused here: events are facts. */
final class SkillEvolution {

    private SkillEvolution() {}

    static SkillState evolve(SkillState state, SkillEvent event) {
        return switch (event) {
            case SkillCreated e -> new Present(e.skillId(), e.owner(), e.spec(), 1);
            case SkillRevised e -> new Present(e.skillId(), ((Present) state).owner(), e.spec(), e.number());
            case SkillDeleted e -> new Deleted(e.skillId());
        };
    }
}
