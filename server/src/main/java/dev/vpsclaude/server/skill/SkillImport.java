package dev.vpsclaude.server.skill;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.skill.SkillChange;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.InvalidFields;
import dev.vpsclaude.server.skill.SkillMdReader.Found;
import java.util.List;
import java.util.Optional;

/**
 * A skill that comes as a SKILL.md or as an archive.
 *
 * @param ignored what its front matter says beside, which means nothing here
 */
record SkillImport(SkillSpec spec, List<String> ignored) {

    /** All of it in the place of what was there, except for where the skill is used. */
    SkillChange change() {
        return new SkillChange(
                Optional.of(spec.name()),
                Optional.of(spec.description()),
                Optional.of(spec.content()),
                Optional.of(spec.allowedTools()),
                Optional.of(spec.files()),
                Optional.empty());
    }

    /** @throws InvalidFields with all that is wrong with it */
    static SkillImport ofMarkdown(byte[] text, Reach reach) {
        Fields fields = new Fields();
        return of(SkillMdReader.read(text, fields), List.of(), reach, fields);
    }

    /** @throws InvalidFields with all that is wrong with it */
    static SkillImport ofZip(byte[] archive, Reach reach) {
        Fields fields = new Fields();
        Optional<SkillFolder> folder =
                fields.optional("archive", archive, bytes -> SkillFolder.in(ZipDirectory.read(bytes)));
        fields.check();
        Found found = folder.orElseThrow()
                .readSkillMd(fields)
                .map(text -> SkillMdReader.read(text, fields))
                .orElse(Found.NOTHING);
        return of(found, folder.orElseThrow().readOthers(fields), reach, fields);
    }

    private static SkillImport of(Found found, List<SkillFile> files, Reach reach, Fields fields) {
        fields.check();
        return new SkillImport(
                new SkillSpec(
                        found.name().orElseThrow(),
                        found.description().orElseThrow(),
                        found.content().orElseThrow(),
                        found.allowedTools(),
                        files,
                        reach),
                found.ignored());
    }
}
