package dev.vpsclaude.query.skill;

import dev.vpsclaude.messages.skill.SkillEvent.*;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillView.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of skills, out of the stored history: each event but the deletion tells one as a whole, so that version n
 * is the event before which there are n - 1. Whose a skill is and whether it is still there is not asked here.
 */
public record SkillVersions(SkillHistory history) {

    /** One version, if the skill has had it. */
    public Optional<Version> find(SkillId skill, int number) {
        return number < 1
                ? Optional.empty()
                : between(skill, number, number).stream().findFirst();
    }

    /** The versions from one number to another, oldest first. */
    List<Version> between(SkillId skill, int first, int last) {
        return history.of(skill, first - 1L, last - first + 1).stream()
                .flatMap(SkillVersions::version)
                .toList();
    }

    private static Stream<Version> version(SkillHistory.Entry entry) {
        return switch (entry.event()) {
            case SkillCreated e -> Stream.of(new Version(e.skillId(), 1, e.spec(), entry.at()));
            case SkillRevised e -> Stream.of(new Version(e.skillId(), e.number(), e.spec(), entry.at()));
            case SkillDeleted e -> Stream.empty();
        };
    }
}
