package dev.vpsclaude.command.skill;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.SkillInUse;
import dev.vpsclaude.messages.Refusal.SkillNameTaken;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the promise of {@link Skills} for one owner and one thread, without transactions. */
final class SkillsInMemory implements Skills {

    final Map<SkillName, SkillId> names = new HashMap<>();
    final Map<SkillId, Integer> newest = new HashMap<>();
    final List<UsedIn> uses = new ArrayList<>();

    @Override
    public void claim(SkillId skill, UserId owner, SkillSpec spec) {
        if (names.putIfAbsent(spec.name(), skill) != null) {
            throw new CommandRefused(new SkillNameTaken(spec.name()));
        }
        newest.put(skill, 1);
    }

    @Override
    public void revise(SkillId skill, UserId owner, SkillSpec spec, int number) {
        names.values().remove(skill);
        claim(skill, owner, spec);
        newest.put(skill, number);
    }

    @Override
    public void release(SkillId skill, UserId owner) {
        if (!uses.isEmpty()) {
            throw new CommandRefused(new SkillInUse(uses));
        }
        names.values().remove(skill);
    }
}
