package dev.vpsclaude.server.skill;

import dev.vpsclaude.command.skill.Skills;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.Refusal.SkillInUse;
import dev.vpsclaude.messages.Refusal.SkillNameTaken;
import dev.vpsclaude.messages.Refusal.TooManySkills;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillUse;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row for each skill. The changes of one owner wait for each other, so that names and numbers are looked at when
 * nobody else changes them; the keys of the tables keep what this promises even if somebody forgets to wait.
 */
@Component
class SkillClaimTable implements Skills {

    /** Held until the transaction ends; the first number tells these locks from any others. */
    private static final String WAIT_FOR_OTHERS = "select pg_advisory_xact_lock(1936419692, hashtext(?))";

    private final JdbcClient jdbc;

    SkillClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void claim(SkillName name, SkillId skill, UserId owner) {
        waitForOthers(owner);
        refuseTaken(name, owner);
        refuseTooMany(owner);
        jdbc.sql("insert into skill_claim (skill, owner, name) values (?, ?, ?)")
                .params(skill.uuid(), owner.uuid(), name.text())
                .update();
    }

    @Override
    public void rename(SkillId skill, UserId owner, SkillName name) {
        waitForOthers(owner);
        refuseTaken(name, owner);
        jdbc.sql("update skill_claim set name = ? where skill = ?")
                .params(name.text(), skill.uuid())
                .update();
    }

    /** The lock keeps an environment from selecting the skill between the look and the deletion. */
    @Override
    public void release(SkillId skill) {
        jdbc.sql("select from skill_claim where skill = ? for update")
                .param(skill.uuid())
                .query((row, number) -> skill)
                .list();
        List<SkillUse> uses = uses(skill);
        if (!uses.isEmpty()) {
            throw new CommandRefused(new SkillInUse(uses));
        }
        jdbc.sql("delete from skill_claim where skill = ?").param(skill.uuid()).update();
    }

    private List<SkillUse> uses(SkillId skill) {
        return jdbc.sql("select environment, environment_name from skill_selection where skill = ?"
                        + " order by environment_name, environment")
                .param(skill.uuid())
                .query((row, number) -> new SkillUse(
                        new EnvironmentId(row.getObject("environment", UUID.class)),
                        EnvironmentName.of(row.getString("environment_name"))))
                .list();
    }

    private void waitForOthers(UserId owner) {
        jdbc.sql(WAIT_FOR_OTHERS)
                .param(owner.text())
                .query((row, number) -> owner)
                .list();
    }

    private void refuseTaken(SkillName name, UserId owner) {
        boolean taken = jdbc.sql("select exists (select from skill_claim where owner = ? and name = ?)")
                .params(owner.uuid(), name.text())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new CommandRefused(new SkillNameTaken(name));
        }
    }

    private void refuseTooMany(UserId owner) {
        int present = jdbc.sql("select count(*) from skill_claim where owner = ?")
                .param(owner.uuid())
                .query(Integer.class)
                .single();
        if (present >= Limit.SKILLS_PER_USER.max()) {
            throw new CommandRefused(new TooManySkills(Limit.SKILLS_PER_USER.max()));
        }
    }
}
