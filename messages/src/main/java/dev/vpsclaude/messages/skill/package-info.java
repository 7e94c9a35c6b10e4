/**
 * The life of a skill in words. {@link dev.vpsclaude.messages.skill.SkillCommand} says what can be asked,
 * {@link dev.vpsclaude.messages.skill.SkillEvent} what can happen, and {@link dev.vpsclaude.messages.skill.SkillMd} how a
 * skill is written down.
 */
@NullMarked
package dev.vpsclaude.messages.skill;

import org.jspecify.annotations.NullMarked;
