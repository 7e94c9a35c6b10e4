package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import java.util.List;
import java.util.Optional;

/** What is to be another way in a skill; what is absent stays as it is. */
public record SkillChange(
        Optional<SkillName> name,
        Optional<SkillDescription> description,
        Optional<SkillContent> content,
        Optional<List<ToolRule>> allowedTools,
        Optional<List<SkillFile>> files,
        Optional<Reach> reach) {

    public SkillSpec appliedTo(SkillSpec before) {
        return new SkillSpec(
                name.orElse(before.name()),
                description.orElse(before.description()),
                content.orElse(before.content()),
                allowedTools.orElse(before.allowedTools()),
                files.orElse(before.files()),
                reach.orElse(before.reach()));
    }
}
