package dev.vpsclaude.messages.skill;

/** A further file of a skill, such as a script or a reference that its content points to. */
public record SkillFile(SkillPath path, FileContent content) {}
