package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import java.util.Comparator;
import java.util.List;

/**
 * All that one version of a skill is.
 *
 * @param allowedTools used without asking while the skill is active
 * @param files beside the SKILL.md, in the order of their paths
 */
public record SkillSpec(
        SkillName name,
        SkillDescription description,
        SkillContent content,
        List<ToolRule> allowedTools,
        List<SkillFile> files,
        Reach reach) {

    public SkillSpec {
        allowedTools = acceptableTools(allowedTools);
        files = acceptableFiles(files);
    }

    /** The tools as they are kept. */
    public static List<ToolRule> acceptableTools(List<ToolRule> tools) {
        Checked.require(
                tools.size() <= Limit.SPEC_LIST.max(),
                "too_many",
                "At most " + Limit.SPEC_LIST.max() + " entries are allowed.");
        return List.copyOf(tools);
    }

    /** The files as they are kept: few enough, small enough, and none where another one is. */
    public static List<SkillFile> acceptableFiles(List<SkillFile> files) {
        Checked.require(
                files.size() <= Limit.SKILL_FILES.max(),
                "too_many",
                "At most " + Limit.SKILL_FILES.max() + " files are allowed.");
        Checked.require(
                size(files) <= Limit.SKILL_FILES_BYTES.max(),
                "too_large",
                "At most " + Limit.SKILL_FILES_BYTES.max() + " bytes are allowed for all files together.");
        List<SkillFile> sorted = files.stream()
                .sorted(Comparator.comparing(file -> file.path().text()))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            refuseCollisions(sorted.get(i), sorted.subList(i + 1, sorted.size()));
        }
        return sorted;
    }

    /** How many bytes its content and its files have. */
    public int bytes() {
        return content.bytes() + size(files);
    }

    private static void refuseCollisions(SkillFile file, List<SkillFile> others) {
        for (SkillFile other : others) {
            Checked.require(
                    !file.path().collidesWith(other.path()),
                    "duplicate_path",
                    file.path() + " and " + other.path() + " cannot be beside each other.");
        }
    }

    private static int size(List<SkillFile> files) {
        return files.stream().mapToInt(file -> file.content().size()).sum();
    }
}
