package dev.vpsclaude.messages.skill;

/** In which of its owner's environments a skill is. */
public enum SkillReach {
    /** In all of them. */
    GLOBAL,
    /** In those that select it. */
    SELECTED
}
