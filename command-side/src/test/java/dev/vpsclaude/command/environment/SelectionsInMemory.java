package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.SelectedSkillsMissing;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps the promise of {@link Selections} for the skills of one environment and one thread, without transactions. */
final class SelectionsInMemory implements Selections {

    final Set<SkillId> skillsOfAda = new HashSet<>();
    EnvironmentSpec selected = EnvironmentSpec.EMPTY;

    @Nullable
    EnvironmentName name;

    @Override
    public void select(EnvironmentId environment, UserId owner, EnvironmentName newName, EnvironmentSpec spec) {
        List<SkillId> skills = spec.skillIds();
        List<Integer> missing = IntStream.range(0, skills.size())
                .filter(place -> !owner.equals(EnvironmentExamples.ADA) || !skillsOfAda.contains(skills.get(place)))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandRefused(new SelectedSkillsMissing(missing));
        }
        selected = spec;
        name = newName;
    }

    @Override
    public void rename(EnvironmentId environment, EnvironmentName newName) {
        name = newName;
    }

    @Override
    public void release(EnvironmentId environment) {
        selected = EnvironmentSpec.EMPTY;
    }
}
