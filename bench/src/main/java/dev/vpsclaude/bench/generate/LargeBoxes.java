package dev.vpsclaude.bench.generate;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.HostName;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.WorkspacePath;
import dev.vpsclaude.messages.mcp.DatabasePath;
import dev.vpsclaude.messages.mcp.McpConnection.DatabaseFile;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.skill.FileContent;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillPath;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.saga.box.BoxContents;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The largest boxes that limits allow. */
final class LargeBoxes {

    private static final int SEED = 1;
    private static final String[] SYLLABLES = {
        "re", "view", "co", "de", "ta", "ble", "in", "dex", "er", "ror", "ing", "test"
    };
    private static final int CONTENT = Limit.SKILL_CONTENT_BYTES.max();
    private static final int FILES = Limit.SKILL_FILES_BYTES.max();

    /** All lists full, and one skill of the largest size that nothing can compress: more would not fit into the variables. */
    static final BoxContents FULL =
            new BoxContents(spec(Limit.SPEC_LIST.max()), List.of(skill(0, noise(CONTENT), randomBytes())), servers());

    /** All lists full, and as many skills of the largest size as an owner may have; they fit as they repeat themselves. */
    static final BoxContents MANY = new BoxContents(
            spec(Limit.SPEC_LIST.max()),
            list(Limit.SKILLS_PER_USER.max(), i -> skill(i, prose(i), new byte[FILES])),
            servers());

    /** As many skills as an owner may have, of the size that people write. */
    static final BoxContents USUAL = new BoxContents(
            spec(1), list(Limit.SKILLS_PER_USER.max(), i -> skill(i, words(i), new byte[0])), servers());

    private LargeBoxes() {}

    private static EnvironmentSpec spec(int most) {
        Permissions permissions = new Permissions(
                list(most, i -> ToolRule.of("Bash(" + noise(i, 75).replaceAll("[()]", "x") + ")")),
                list(most, i -> ToolRule.of("mcp__server_" + i)),
                list(most, i -> HostName.of("h" + i + ".example.com")),
                list(most, i -> WorkspacePath.of("/workspace/folder-" + i)),
                1_000_000);
        return new EnvironmentSpec(List.of(), List.of(), permissions, Collections.emptySortedMap());
    }

    private static List<McpServerVersion> servers() {
        return list(
                Limit.MCP_SERVERS_PER_USER.max(),
                i -> new McpServerVersion(
                        new McpServerId(new UUID(0, i)),
                        1,
                        new McpServerSpec(
                                McpServerName.of("server-" + i),
                                new DatabaseFile(DatabasePath.of("/workspace/database-" + i + ".db")),
                                Reach.SELECTED)));
    }

    private static SkillSpec skill(int i, String content, byte[] file) {
        return new SkillSpec(
                SkillName.of("skill-" + i),
                SkillDescription.of("d".repeat(Limit.SKILL_DESCRIPTION.max())),
                SkillContent.of(content),
                List.of(),
                List.of(new SkillFile(SkillPath.of("data.bin"), FileContent.ofBytes(file))),
                Reach.SELECTED);
    }

    private static String prose(int i) {
        String line = "Look at each of the orders of customer " + i + " and say what is missing.\n";
        return line.repeat(CONTENT / line.length());
    }

    /** Syllables put together in no order: prose repeats itself more, and takes less. */
    private static String words(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 4096) {
            int word = random.nextInt(1_500);
            for (int rest = word; rest > 0; rest /= SYLLABLES.length) {
                text.append(SYLLABLES[rest % SYLLABLES.length]);
            }
            text.append(text.length() % 11 == 0 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static String noise(int length) {
        return noise(SEED, length);
    }

    private static String noise(int seed, int length) {
        return new Random(seed)
                .ints(length, '!', '~' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[FILES];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    private static <T> List<T> list(int size, IntFunction<T> item) {
        return IntStream.range(0, size).mapToObj(item).toList();
    }
}
