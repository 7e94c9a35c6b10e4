package dev.vpsclaude.query.skill;

import dev.vpsclaude.messages.skill.ReadSkills;
import dev.vpsclaude.messages.skill.ReadSkills.SkillTexts;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.messages.skill.SkillVersion;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what versions of skills say, whosever they are and whether or not they are still there. */
public class SkillTextQueries {

    private final SkillVersions versions;

    SkillTextQueries(SkillVersions versions) {
        this.versions = versions;
    }

    /** @throws IllegalStateException for a version that never was, which no plan can name */
    @QueryHandler
    SkillTexts handle(ReadSkills query) {
        return new SkillTexts(query.versions().stream().map(this::text).toList());
    }

    private SkillSpec text(SkillVersion version) {
        return versions.find(version.id(), version.number())
                .orElseThrow(() -> new IllegalStateException(version + " is in no history"))
                .spec();
    }
}
