package dev.vpsclaude.command.skill;

import dev.vpsclaude.command.skill.SkillState.Deleted;
import dev.vpsclaude.command.skill.SkillState.Present;
import dev.vpsclaude.messages.skill.SkillEvent;
import dev.vpsclaude.messages.skill.SkillEvent.*;
import java.util.List;

/** What events make of a skill. Nothing is refused here: events are facts. */
public final class SkillEvolution {

    private SkillEvolution() {}

    /** What its first events make of a skill, as a record of ours: for whoever looks at what the rules knew then. */
    public static Object after(List<SkillEvent> events) {
        SkillState state = new SkillState.Absent();
        for (SkillEvent event : events) {
            state = evolve(state, event);
        }
        return state;
    }

    static SkillState evolve(SkillState state, SkillEvent event) {
        return switch (event) {
            case SkillCreated e -> new Present(e.skillId(), e.owner(), e.spec(), 1);
            case SkillRevised e -> new Present(e.skillId(), ((Present) state).owner(), e.spec(), e.number());
            case SkillDeleted e -> new Deleted(e.skillId());
        };
    }
}
