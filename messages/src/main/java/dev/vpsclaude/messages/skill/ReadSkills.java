package dev.vpsclaude.messages.skill;

import java.util.List;

/**
 * Asks what versions of skills say, at the moment of putting them into a box. Answered with {@link SkillTexts} in the same
 * order, from the skills' histories: a version that was told once can always be read. Only the processes may ask, for
 * versions that a deployment's plan names.
 */
public record ReadSkills(List<SkillVersion> versions) {
    public ReadSkills {
        versions = List.copyOf(versions);
    }

    /** What they say. */
    public record SkillTexts(List<SkillSpec> items) {
        public SkillTexts {
            items = List.copyOf(items);
        }
    }
}
