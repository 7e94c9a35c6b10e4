package dev.vpsclaude.server.skill;

import static dev.vpsclaude.messages.Checked.require;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.Refusal.InvalidValue;
import dev.vpsclaude.messages.skill.FileContent;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillPath;
import dev.vpsclaude.server.http.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SKILL.md of an archive and what belongs to it: what stands in the same folder, which is the archive itself or the
 * only folder at its top.
 *
 * @param path of the folder, empty or with a slash at its end
 */
record SkillFolder(String path, ZippedFile skillMd, List<ZippedFile> others) {

    private static final Pattern SKILL_MD = Pattern.compile("(?!\\.{1,2}/)([^/\\\\]+/)?SKILL\\.md");
    private static final Pattern LEFT_BY_SYSTEMS = Pattern.compile("(?s)__MACOSX/.*|(.*/)?\\.DS_Store");
    private static final int SHOWN_OF_NAME = 120;

    /** Its content and as much of front matter as is ever read. */
    private static final int SKILL_MD_BYTES = 4 * Limit.SKILL_CONTENT_BYTES.max();

    /** @throws CommandRefused with an {@link InvalidValue} when there is not one SKILL.md, or too much beside it */
    static SkillFolder in(List<ZippedFile> archive) {
        List<ZippedFile> files = archive.stream()
                .filter(file -> !file.isFolder()
                        && !LEFT_BY_SYSTEMS.matcher(file.name()).matches())
                .toList();
        require(
                files.size() <= 1 + Limit.SKILL_FILES.max(),
                "too_many",
                "At most " + Limit.SKILL_FILES.max() + " files are allowed beside the SKILL.md.");
        ZippedFile skillMd = skillMd(files);
        List<ZippedFile> others = files.stream().filter(file -> file != skillMd).toList();
        return new SkillFolder(
                skillMd.name().substring(0, skillMd.name().length() - "SKILL.md".length()), skillMd, others);
    }

    /** The one at the top goes before those in folders, where they may be anything. */
    private static ZippedFile skillMd(List<ZippedFile> files) {
        List<ZippedFile> candidates = files.stream()
                .filter(file -> SKILL_MD.matcher(file.name()).matches())
                .toList();
        List<ZippedFile> atTop = candidates.stream()
                .filter(file -> file.name().equals("SKILL.md"))
                .toList();
        List<ZippedFile> chosen = atTop.isEmpty() ? candidates : atTop;
        require(
                !chosen.isEmpty(),
                "skill_md_missing",
                "A SKILL.md is expected at the top or in the only folder at the top.");
        require(chosen.size() == 1, "skill_md_twice", "There is more than one SKILL.md.");
        return chosen.getFirst();
    }

    Optional<byte[]> readSkillMd(Fields fields) {
        return fields.optional(field(skillMd), skillMd, file -> file.unpack(SKILL_MD_BYTES));
    }

    /** The files that can be accepted; what is wrong with the others is noted. */
    List<SkillFile> readOthers(Fields fields) {
        List<SkillFile> files = new ArrayList<>();
        for (ZippedFile other : others) {
            fields.optional(field(other), other, this::read).ifPresent(files::add);
        }
        return SkillFields.together(fields, files);
    }

    private SkillFile read(ZippedFile file) {
        require(file.name().startsWith(path), "outside_folder", "Everything has to be in the folder of the SKILL.md.");
        return new SkillFile(
                SkillPath.of(file.name().substring(path.length())),
                FileContent.ofBytes(file.unpack(Limit.SKILL_FILES_BYTES.max())));
    }

    private String field(ZippedFile file) {
        String name = file.name().startsWith(path) ? file.name().substring(path.length()) : file.name();
        return "files[" + Checked.cut(name, SHOWN_OF_NAME) + "]";
    }
}
