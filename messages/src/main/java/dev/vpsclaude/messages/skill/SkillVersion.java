package dev.vpsclaude.messages.skill;

/** Names one version of a skill; what it says is in the skill's history. */
public record SkillVersion(SkillId id, SkillName name, int number) {}
