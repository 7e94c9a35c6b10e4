package dev.vpsclaude.server.skill;

import dev.vpsclaude.command.environment.SkillSelections;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.SelectedSkillsMissing;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each skill that an environment selects. */
@Component
class SkillSelectionTable implements SkillSelections {

    /** The lock waits for a deletion under way, and is held so that none comes in between. */
    private static final String PRESENT =
            "select skill from skill_claim where owner = :owner and skill in (:skills) order by skill for key share";

    private final JdbcClient jdbc;

    SkillSelectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void select(EnvironmentId environment, UserId owner, EnvironmentName name, List<SkillId> skills) {
        refuseMissing(skills, owner);
        release(environment);
        for (SkillId skill : new HashSet<>(skills)) {
            jdbc.sql("insert into skill_selection (environment, environment_name, owner, skill) values (?, ?, ?, ?)")
                    .params(environment.uuid(), name.text(), owner.uuid(), skill.uuid())
                    .update();
        }
    }

    @Override
    public void rename(EnvironmentId environment, EnvironmentName name) {
        jdbc.sql("update skill_selection set environment_name = ? where environment = ?")
                .params(name.text(), environment.uuid())
                .update();
    }

    @Override
    public void release(EnvironmentId environment) {
        jdbc.sql("delete from skill_selection where environment = ?")
                .param(environment.uuid())
                .update();
    }

    private void refuseMissing(List<SkillId> skills, UserId owner) {
        Set<UUID> present = skills.isEmpty() ? Set.of() : present(skills, owner);
        List<Integer> missing = IntStream.range(0, skills.size())
                .filter(place -> !present.contains(skills.get(place).uuid()))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandRefused(new SelectedSkillsMissing(missing));
        }
    }

    private Set<UUID> present(List<SkillId> skills, UserId owner) {
        return new HashSet<>(jdbc.sql(PRESENT)
                .param("owner", owner.uuid())
                .param("skills", skills.stream().map(SkillId::uuid).toList())
                .query((row, number) -> row.getObject("skill", UUID.class))
                .list());
    }
}
