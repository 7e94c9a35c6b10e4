/**
 * The rules of a skill's life. Start with {@link dev.vpsclaude.command.skill.SkillDecider}: one small method per command,
 * each a table of what may happen in which state.
 */
@NullMarked
package dev.vpsclaude.command.skill;

import org.jspecify.annotations.NullMarked;
