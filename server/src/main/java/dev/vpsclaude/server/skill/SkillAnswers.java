package dev.vpsclaude.server.skill;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.messages.skill.SkillView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What owners are told about skills. Names of fields and words are fixed: programs depend on them. */
final class SkillAnswers {

    private SkillAnswers() {}

    /** A skill. */
    @Schema(name = "Skill")
    record Skill(
            String id,
            String name,
            String description,
            String content,
            List<String> allowedTools,
            List<File> files,
            boolean isGlobal,
            int number,
            int bytes,
            long version,
            Instant createdAt,
            Instant updatedAt) {

        static Skill of(SkillView view) {
            SkillSpec spec = view.spec();
            return new Skill(
                    view.id().text(),
                    spec.name().text(),
                    spec.description().text(),
                    spec.content().text(),
                    toolsOf(spec),
                    filesOf(spec),
                    everywhere(spec.reach()),
                    view.number(),
                    spec.bytes(),
                    view.stamp().version(),
                    view.createdAt(),
                    view.stamp().at());
        }
    }

    /** A skill in a list, without what is long. */
    @Schema(name = "SkillLine")
    record Line(
            String id,
            String name,
            String description,
            boolean isGlobal,
            int number,
            int bytes,
            long version,
            Instant createdAt,
            Instant updatedAt) {

        static Line of(SkillView.Line line) {
            return new Line(
                    line.id().text(),
                    line.name().text(),
                    line.description().text(),
                    everywhere(line.reach()),
                    line.number(),
                    line.bytes(),
                    line.stamp().version(),
                    line.createdAt(),
                    line.stamp().at());
        }
    }

    /**
     * A further file.
     *
     * @param content in base64
     * @param bytes how many there are before that
     */
    @Schema(name = "SkillFile")
    record File(String path, String content, int bytes) {
        static File of(SkillFile file) {
            return new File(
                    file.path().text(), file.content().text(), file.content().size());
        }
    }

    /** A skill as it was. */
    @Schema(name = "SkillVersion")
    record Version(
            String id,
            int number,
            String name,
            String description,
            String content,
            List<String> allowedTools,
            List<File> files,
            boolean isGlobal,
            int bytes,
            Instant at) {

        static Version of(SkillView.Version version) {
            SkillSpec spec = version.spec();
            return new Version(
                    version.id().text(),
                    version.number(),
                    spec.name().text(),
                    spec.description().text(),
                    spec.content().text(),
                    toolsOf(spec),
                    filesOf(spec),
                    everywhere(spec.reach()),
                    spec.bytes(),
                    version.at());
        }
    }

    /** A version in a list. */
    @Schema(name = "SkillVersionLine")
    record VersionLine(int number, String name, int bytes, Instant at) {
        static VersionLine of(SkillView.VersionLine line) {
            return new VersionLine(line.number(), line.name().text(), line.bytes(), line.at());
        }
    }

    /** What is another way in the second of two versions; files that are alike are not named. */
    @Schema(name = "SkillDiff")
    record Diff(int from, int to, List<FileChange> files, ReachChange isGlobal) {
        static Diff of(SkillView.Version from, SkillView.Version to) {
            return new Diff(
                    from.number(),
                    to.number(),
                    FileChange.between(from.spec(), to.spec()),
                    new ReachChange(
                            everywhere(from.spec().reach()),
                            everywhere(to.spec().reach())));
        }
    }

    /** Whether it was and is in all environments. */
    @Schema(name = "SkillReachChange")
    record ReachChange(boolean from, boolean to) {}

    /** An environment that a skill is in. */
    @Schema(name = "SkillUse")
    record Use(String environmentId, String name) {
        static Use of(UsedIn use) {
            return new Use(use.environment().text(), use.name().text());
        }
    }

    /** Where a skill is. */
    @Schema(name = "SkillUses")
    record Uses(List<Use> items) {}

    /** A skill that was just created or changed. */
    @Schema(name = "ChangedSkill")
    record Changed(String id, long version) {}

    /**
     * A skill that was just imported.
     *
     * @param ignored keys of its front matter that mean nothing here
     */
    @Schema(name = "ImportedSkill")
    record Imported(String id, long version, List<String> ignored) {}

    private static List<String> toolsOf(SkillSpec spec) {
        return spec.allowedTools().stream().map(ToolRule::text).toList();
    }

    private static List<File> filesOf(SkillSpec spec) {
        return spec.files().stream().map(File::of).toList();
    }

    private static boolean everywhere(Reach reach) {
        return reach == Reach.GLOBAL;
    }
}
