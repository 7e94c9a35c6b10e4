package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.Expected;
import dev.vpsclaude.messages.account.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of a skill, in the order of its life. For anybody but the owner the skill does not exist. Every
 * command answers with the version of the skill that it left.
 */
public sealed interface SkillCommand {

    @TargetAggregateIdentifier
    SkillId skillId();

    UserId owner();

    /** The version to which it was made. */
    default Expected expected() {
        return Expected.ANY;
    }

    /** Write a skill under a name that none of the owner's skills has. */
    record CreateSkill(SkillId skillId, UserId owner, SkillSpec spec) implements SkillCommand {}

    /** Change some of it, which makes another version; environments get that with their next deployment. */
    record ReviseSkill(SkillId skillId, UserId owner, SkillChange change, Expected expected) implements SkillCommand {
        public ReviseSkill(SkillId skillId, UserId owner, SkillChange change) {
            this(skillId, owner, change, Expected.ANY);
        }
    }

    /** Remove a skill that no environment selects. */
    record DeleteSkill(SkillId skillId, UserId owner, Expected expected) implements SkillCommand {
        public DeleteSkill(SkillId skillId, UserId owner) {
            this(skillId, owner, Expected.ANY);
        }
    }
}
