package dev.vpsclaude.server.equipment;

import dev.vpsclaude.command.skill.Skills;
import dev.vpsclaude.messages.Refusal.SkillInUse;
import dev.vpsclaude.messages.Refusal.SkillNameTaken;
import dev.vpsclaude.messages.Refusal.TooManySkills;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.server.quota.Quotas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The skills that there are, one row each. */
@Component
class SkillClaims implements Skills {

    private final Claim claim;

    SkillClaims(JdbcClient jdbc, Quotas quotas) {
        claim = new Claim(
                new EquipmentTable(jdbc, Kind.SKILL), quotas, Quota.SKILLS, TooManySkills::new, SkillInUse::new);
    }

    @Override
    public void claim(SkillId skill, UserId owner, SkillSpec spec) {
        claim.make(owner, item(skill, spec, 1), new SkillNameTaken(spec.name()));
    }

    @Override
    public void revise(SkillId skill, UserId owner, SkillSpec spec, int number) {
        claim.renew(owner, item(skill, spec, number), new SkillNameTaken(spec.name()));
    }

    @Override
    public void release(SkillId skill, UserId owner) {
        claim.giveUp(owner, skill.uuid());
    }

    private static Item item(SkillId skill, SkillSpec spec, int number) {
        return new Item(skill.uuid(), spec.name().text(), number, spec.reach() == Reach.GLOBAL, null);
    }
}
