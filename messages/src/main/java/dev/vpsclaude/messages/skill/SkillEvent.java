package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.account.UserId;

/** What can happen to a skill, in the order of its life. Each version is told as a whole, so that any two can be compared. */
public sealed interface SkillEvent {

    SkillId skillId();

    /** The skill exists in its version 1. */
    record SkillCreated(SkillId skillId, UserId owner, SkillSpec spec) implements SkillEvent {}

    /** It has another version, numbered from 2. */
    record SkillRevised(SkillId skillId, SkillSpec spec, int number) implements SkillEvent {}

    /** It is no longer there; its name is free and its history stays. */
    record SkillDeleted(SkillId skillId) implements SkillEvent {}
}
