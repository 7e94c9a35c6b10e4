package dev.vpsclaude.saga.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Skills as Claude Code finds them, by their path from the folder of the managed settings. Text stays text: compressed, it
 * is far smaller than its base64.
 */
record SkillFiles(SortedMap<String, String> texts, SortedMap<String, byte[]> binaries) {

    static SkillFiles of(List<SkillSpec> skills) {
        SkillFiles all = new SkillFiles(new TreeMap<>(), new TreeMap<>());
        skills.forEach(all::add);
        return all;
    }

    private void add(SkillSpec skill) {
        String folder = ".claude/skills/" + skill.name() + "/";
        texts.put(folder + "SKILL.md", SkillMd.of(skill).text());
        skill.files().forEach(file -> add(folder, file));
    }

    private void add(String folder, SkillFile file) {
        byte[] bytes = file.content().bytes();
        text(bytes)
                .ifPresentOrElse(
                        text -> texts.put(folder + file.path(), text), () -> binaries.put(folder + file.path(), bytes));
    }

    /** What holds a NUL is no text, though it may be UTF-8: each would be six letters of JSON. */
    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
                    .filter(text -> text.indexOf('\0') < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
