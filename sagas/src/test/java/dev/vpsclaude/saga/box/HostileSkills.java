package dev.vpsclaude.saga.box;

import static dev.vpsclaude.saga.box.HostileText.accepted;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.skill.FileContent;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillPath;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Skills of hostile texts; where a part has to be there and is refused, a harmless one takes its place. */
final class HostileSkills {

    private HostileSkills() {}

    static Arbitrary<List<SkillSpec>> any() {
        return Combinators.combine(name(), description(), content(), HostilePermissions.rules(), files())
                .as((name, description, content, tools, files) ->
                        new SkillSpec(name, description, content, tools, files, Reach.SELECTED))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<SkillName> name() {
        return Arbitraries.oneOf(HostileText.any(), Arbitraries.of("from", "run-healthcheck", "eof", "con"))
                .map(text -> accepted(text, SkillName::of).orElse(SkillName.of("skill")));
    }

    private static Arbitrary<SkillDescription> description() {
        return HostileText.ofAnyLength()
                .map(text -> accepted(text.strip(), SkillDescription::of).orElse(SkillDescription.of("FROM here on")));
    }

    private static Arbitrary<SkillContent> content() {
        return HostileText.ofAnyLength()
                .map(text -> accepted(text, SkillContent::of).orElse(SkillContent.of("FROM here on\n")));
    }

    /** At most one: two of a name would be refused together. */
    private static Arbitrary<List<SkillFile>> files() {
        return Combinators.combine(HostileText.upTo(1, paths(), SkillPath::of), HostileText.ofAnyLength())
                .as((paths, text) -> paths.stream()
                        .map(path -> new SkillFile(path, FileContent.ofBytes(text.getBytes(UTF_8))))
                        .toList());
    }

    private static Arbitrary<String> paths() {
        return Arbitraries.oneOf(
                HostileText.any(),
                Arbitraries.of("Dockerfile", "FROM", "a/RUN", "healthcheck.sh", "__proto__", "constructor"));
    }
}
