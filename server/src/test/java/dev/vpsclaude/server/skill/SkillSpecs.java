package dev.vpsclaude.server.skill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.skill.FileContent;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillPath;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Skills that are hard to write down, and many that chance has made; the seed is fixed. */
final class SkillSpecs {

    private static final long SEED = 20_260_401;

    /** What YAML, Markdown, fences and line ends could take for something else. */
    private static final List<String> NASTY = List.of(
            "no",
            "~",
            "null",
            "1.0",
            "2024-01-01",
            "'",
            "\"",
            "\\",
            "\\n",
            "a: b",
            "a #b",
            "# a",
            "- a",
            "---",
            "--- a",
            "...",
            "&a b",
            "*a",
            "!!binary a",
            "{a",
            "[a",
            "| a",
            "> a",
            "%YAML 1.1",
            "@a",
            "`a`",
            "a\u00A0b",
            "\uFFFE",
            "\uE000",
            "🐘",
            "a,b(c",
            "<<",
            "\u0301");

    private static final List<String> LINES = List.of(
            "---\n",
            "---\r\n",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "name: other\n",
            "\t",
            "\u2028",
            "\uFEFF",
            "...\n",
            "x",
            "🐘 ");

    private SkillSpecs() {}

    static SkillSpec spec(String description, String content, List<String> tools, List<SkillFile> files) {
        return new SkillSpec(
                SkillName.of("review-code"),
                SkillDescription.of(description),
                SkillContent.of(content),
                tools.stream().map(ToolRule::of).toList(),
                files,
                Reach.SELECTED);
    }

    static SkillSpec plain() {
        return spec("Reviews code", "# Review\n", List.of(), List.of());
    }

    static SkillFile file(String path, String text) {
        return file(path, text.getBytes(UTF_8));
    }

    static SkillFile file(String path, byte[] bytes) {
        return new SkillFile(SkillPath.of(path), FileContent.ofBytes(bytes));
    }

    static Stream<SkillSpec> all() {
        Random random = new Random(SEED);
        return Stream.concat(
                Stream.concat(described(), Stream.of(longest(), withFiles())),
                Stream.generate(() -> chance(random)).limit(500));
    }

    private static Stream<SkillSpec> described() {
        return Stream.concat(
                NASTY.stream().map(text -> spec(text, "# A\n", List.of(), List.of())),
                LINES.stream().map(line -> spec("a", line + "x" + line, List.of("Read"), List.of())));
    }

    /** As long as it can be, and with all letters that are escaped. */
    private static SkillSpec longest() {
        String tool = "A".repeat(100) + "(" + "\\\"".repeat(100) + ")";
        return spec("\uFFFE".repeat(1024), "ü".repeat(16_384), Collections.nCopies(100, tool), List.of());
    }

    private static SkillSpec withFiles() {
        byte[] bytes = new byte[32_000];
        new Random(SEED).nextBytes(bytes);
        return spec(
                "a", "a", List.of(), List.of(file("scripts/a.sh", "#!/bin/sh\n"), file("b", bytes), file("empty", "")));
    }

    private static SkillSpec chance(Random random) {
        List<SkillFile> files = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            files.add(file("d" + random.nextInt(3) + "/f" + i, some(LINES, random, random.nextInt(30))));
        }
        return spec(
                "a" + some(NASTY, random, 1 + random.nextInt(8)) + "z",
                "a" + some(LINES, random, random.nextInt(40)),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> "Bash(a" + i + ", \"b\\ # c: *)")
                        .toList(),
                files);
    }

    private static String some(List<String> parts, Random random, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }
}
