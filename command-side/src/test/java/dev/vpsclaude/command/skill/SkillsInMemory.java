package dev.vpsclaude.command.skill;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.SkillInUse;
import dev.vpsclaude.messages.Refusal.SkillNameTaken;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the promise of {@link Skills} for one owner and one thread, without transactions. */
final class SkillsInMemory implements Skills {

    final Map<SkillName, SkillId> names = new HashMap<>();
    final List<SkillUse> uses = new ArrayList<>();

    @Override
    public void claim(SkillName name, SkillId skill, UserId owner) {
        if (names.putIfAbsent(name, skill) != null) {
            throw new CommandRefused(new SkillNameTaken(name));
        }
    }

    @Override
    public void rename(SkillId skill, UserId owner, SkillName name) {
        claim(name, skill, owner);
        names.entrySet()
                .removeIf(it -> it.getValue().equals(skill) && !it.getKey().equals(name));
    }

    @Override
    public void release(SkillId skill) {
        if (!uses.isEmpty()) {
            throw new CommandRefused(new SkillInUse(uses));
        }
        names.values().remove(skill);
    }
}
