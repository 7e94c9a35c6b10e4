package dev.vpsclaude.server.skill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.messages.skill.SkillSpec;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not in both of two versions of a skill, or not alike.
 *
 * @param change added, removed or changed
 * @param diff as programs that apply one take it; absent if the file is no text
 */
@Schema(name = "SkillFileChange")
record FileChange(
        String path,

        @Schema(allowableValues = {"added", "removed", "changed"})
        String change,

        @Nullable String diff) {

    private static final String SKILL_MD = "SKILL.md";

    /** The SKILL.md comes first, as the file that all skills have. */
    static List<FileChange> between(SkillSpec from, SkillSpec to) {
        Map<String, byte[]> before = files(from);
        Map<String, byte[]> after = files(to);
        TreeSet<String> further = new TreeSet<>(before.keySet());
        further.addAll(after.keySet());
        return Stream.concat(
                        between(
                                SKILL_MD,
                                SkillMd.of(from).text().getBytes(UTF_8),
                                SkillMd.of(to).text().getBytes(UTF_8))
                                .stream(),
                        further.stream().flatMap(path -> between(path, before.get(path), after.get(path)).stream()))
                .toList();
    }

    private static Optional<FileChange> between(String path, byte @Nullable [] before, byte @Nullable [] after) {
        return Arrays.equals(before, after)
                ? Optional.empty()
                : Optional.of(new FileChange(path, change(before, after), diff(path, before, after)));
    }

    private static String change(byte @Nullable [] before, byte @Nullable [] after) {
        return before == null ? "added" : after == null ? "removed" : "changed";
    }

    private static @Nullable String diff(String path, byte @Nullable [] before, byte @Nullable [] after) {
        if (isBinary(before) || isBinary(after)) {
            return null;
        }
        return UnifiedDiff.of(
                before == null ? "/dev/null" : "a/" + path,
                after == null ? "/dev/null" : "b/" + path,
                new String(Objects.requireNonNullElse(before, new byte[0]), UTF_8),
                new String(Objects.requireNonNullElse(after, new byte[0]), UTF_8));
    }

    private static boolean isBinary(byte @Nullable [] content) {
        if (content == null) {
            return false;
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).chars().anyMatch(unit -> unit == 0);
        } catch (CharacterCodingException e) {
            return true;
        }
    }

    private static Map<String, byte[]> files(SkillSpec spec) {
        Map<String, byte[]> files = new TreeMap<>();
        for (SkillFile file : spec.files()) {
            files.put(file.path().text(), file.content().bytes());
        }
        return files;
    }
}
