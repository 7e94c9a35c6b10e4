package dev.vpsclaude.command.skill;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.skill.*;
import dev.vpsclaude.messages.skill.SkillCommand.*;
import dev.vpsclaude.messages.skill.SkillEvent.*;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The words of the examples: Ada's skill, what it was first, and what it became. */
final class SkillExamples {

    static final SkillId SKILL = new SkillId(new UUID(0, 1));
    static final UserId ADA = new UserId(new UUID(0, 2));
    static final UserId STRANGER = new UserId(new UUID(0, 3));
    static final SkillName NAME = SkillName.of("review-code");
    static final SkillName OTHER_NAME = SkillName.of("read-code");
    static final SkillSpec SPEC = spec(NAME, "Read it.");
    static final SkillSpec REVISED = spec(NAME, "Read it twice.");
    static final SkillSpec RENAMED = spec(OTHER_NAME, "Read it.");

    static final List<SkillEvent> CREATED = List.of(new SkillCreated(SKILL, ADA, SPEC));
    static final List<SkillEvent> GONE = List.of(CREATED.getFirst(), new SkillDeleted(SKILL));

    private SkillExamples() {}

    static CreateSkill create() {
        return new CreateSkill(SKILL, ADA, SPEC);
    }

    static ReviseSkill revise(UserId owner, String content) {
        return new ReviseSkill(SKILL, owner, changeOf(Optional.empty(), Optional.of(SkillContent.of(content))));
    }

    static ReviseSkill rename(SkillName name) {
        return new ReviseSkill(SKILL, ADA, changeOf(Optional.of(name), Optional.empty()));
    }

    static DeleteSkill delete(UserId owner) {
        return new DeleteSkill(SKILL, owner);
    }

    private static SkillChange changeOf(Optional<SkillName> name, Optional<SkillContent> content) {
        return new SkillChange(name, Optional.empty(), content, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SkillSpec spec(SkillName name, String content) {
        return new SkillSpec(
                name,
                SkillDescription.of("Reviews code."),
                SkillContent.of(content),
                List.of(ToolRule.of("Read")),
                List.of(),
                Reach.SELECTED);
    }
}
