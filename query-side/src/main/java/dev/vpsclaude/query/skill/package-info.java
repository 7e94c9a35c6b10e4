/**
 * Skills as they are shown. {@link dev.vpsclaude.query.skill.SkillProjection} keeps a row for each as it is now; what it was
 * before is read from the stored history, see {@link dev.vpsclaude.query.skill.SkillHistory}.
 */
@NullMarked
package dev.vpsclaude.query.skill;

import org.jspecify.annotations.NullMarked;
