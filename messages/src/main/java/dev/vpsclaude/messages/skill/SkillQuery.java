package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.UsedIn;
import java.util.List;
import java.util.Optional;

/** What can be asked about skills. Every question names the owner, and nobody sees what is not theirs. */
public sealed interface SkillQuery {

    UserId owner();

    /**
     * The owner's skills, newest first; {@code after} is the last id of the page before, and {@code text} has to be in the
     * name or the description. Answered with a page.
     */
    record ListSkills(UserId owner, Optional<String> text, Optional<SkillId> after, int limit) implements SkillQuery {}

    /** One skill as it is now. Answered with an optional view. */
    record FindSkill(UserId owner, SkillId skill) implements SkillQuery {}

    /** The environments that the skill is in: those that select it, or all of them. Answered with uses by name. */
    record ListSkillUses(UserId owner, SkillId skill) implements SkillQuery {}

    /** The versions of a skill, newest first; {@code before} is the last number of the page before, or 0. Answered with a page. */
    record ListSkillVersions(UserId owner, SkillId skill, int before, int limit) implements SkillQuery {}

    /** One version of a skill. Answered with an optional version. */
    record FindSkillVersion(UserId owner, SkillId skill, int number) implements SkillQuery {}

    /** A page of skills. */
    record PageOfSkills(List<SkillView.Line> items, boolean more) {}

    /** A page of versions. */
    record PageOfSkillVersions(List<SkillView.VersionLine> items, boolean more) {}

    /** Where a skill is. */
    record SkillUses(List<UsedIn> items) {}
}
