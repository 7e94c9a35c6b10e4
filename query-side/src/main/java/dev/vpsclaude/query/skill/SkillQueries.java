package dev.vpsclaude.query.skill;

import dev.vpsclaude.messages.skill.SkillQuery.*;
import dev.vpsclaude.messages.skill.SkillView;
import dev.vpsclaude.messages.skill.SkillView.Line;
import dev.vpsclaude.messages.skill.SkillView.Version;
import dev.vpsclaude.messages.skill.SkillView.VersionLine;
import dev.vpsclaude.query.environment.UsesTable;
import dev.vpsclaude.query.environment.UsesTable.Selected;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions about skills, each for its owner alone: of what is not a row of theirs there is nothing to tell. */
public class SkillQueries {

    private final SkillTable skills;
    private final UsesTable uses;
    private final SkillVersions versions;

    SkillQueries(SkillTable skills, UsesTable uses, SkillVersions versions) {
        this.skills = skills;
        this.uses = uses;
        this.versions = versions;
    }

    @QueryHandler
    PageOfSkills handle(ListSkills query) {
        List<Line> rows = skills.list(query.owner(), query.text().orElse(""), query.after(), query.limit() + 1);
        boolean more = rows.size() > query.limit();
        return new PageOfSkills(more ? rows.subList(0, query.limit()) : rows, more);
    }

    @QueryHandler
    Optional<SkillView> handle(FindSkill query) {
        return skills.find(query.owner(), query.skill());
    }

    @QueryHandler
    SkillUses handle(ListSkillUses query) {
        return new SkillUses(skills.find(query.owner(), query.skill())
                .map(skill -> uses.of(
                        query.owner(), Selected.SKILLS, skill.id(), skill.spec().reach()))
                .orElse(List.of()));
    }

    @QueryHandler
    PageOfSkillVersions handle(ListSkillVersions query) {
        return skills.find(query.owner(), query.skill())
                .map(skill -> page(query, skill.number()))
                .orElse(new PageOfSkillVersions(List.of(), false));
    }

    @QueryHandler
    Optional<Version> handle(FindSkillVersion query) {
        return skills.find(query.owner(), query.skill()).flatMap(skill -> versions.find(skill.id(), query.number()));
    }

    private PageOfSkillVersions page(ListSkillVersions query, int newest) {
        int last = query.before() == 0 ? newest : Math.min(newest, query.before() - 1);
        int first = Math.max(1, last - query.limit() + 1);
        List<VersionLine> lines = versions.between(query.skill(), first, last).reversed().stream()
                .map(SkillQueries::line)
                .toList();
        return new PageOfSkillVersions(lines, first > 1);
    }

    private static VersionLine line(Version version) {
        return new VersionLine(
                version.number(), version.spec().name(), version.spec().bytes(), version.at());
    }
}
