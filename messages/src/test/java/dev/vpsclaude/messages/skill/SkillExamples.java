package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import java.util.List;
import java.util.stream.Stream;

/** A skill and its parts. */
final class SkillExamples {

    static final SkillName NAME = SkillName.of("review-code");
    static final SkillDescription DESCRIPTION = SkillDescription.of("Reviews code. Use it before a commit.");
    static final SkillContent CONTENT = SkillContent.of("# Review\n\nRead twice.\n");

    private SkillExamples() {}

    static SkillSpec spec(List<SkillFile> files) {
        return spec(DESCRIPTION, CONTENT, List.of(), files);
    }

    static SkillSpec spec(
            SkillDescription description, SkillContent content, List<ToolRule> tools, List<SkillFile> files) {
        return new SkillSpec(NAME, description, content, tools, files, Reach.SELECTED);
    }

    static SkillFile file(String path, int bytes) {
        return new SkillFile(SkillPath.of(path), FileContent.ofBytes(new byte[bytes]));
    }

    static List<SkillFile> files(String... paths) {
        return Stream.of(paths).map(path -> file(path, 1)).toList();
    }
}
