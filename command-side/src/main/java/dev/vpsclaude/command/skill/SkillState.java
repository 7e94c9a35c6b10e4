package dev.vpsclaude.command.skill;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillSpec;

/** What a skill can be. */
sealed interface SkillState {

    /** Nobody has created it. */
    record Absent() implements SkillState {}

    /** It exists; {@code number} is that of its newest version. */
    record Present(SkillId id, UserId owner, SkillSpec spec, int number) implements SkillState {}

    /** It was removed, and its id will never be used again. */
    record Deleted(SkillId id) implements SkillState {}
}
