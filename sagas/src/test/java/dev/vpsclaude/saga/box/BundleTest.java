package dev.vpsclaude.saga.box;

import static dev.vpsclaude.saga.box.BoxExamples.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.*;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final List<String> WORDS = words();
    private static final int ROOM = 90_000;

    @Test
    void it_unpacks_to_the_settings() throws IOException {
        assertThat(unpacked(Bundle.of(EMPTY, AllowedPackages.PINNED).encoded(ROOM)))
                .isEqualTo("""
                        {"settings":{"env":{"CLAUDE_CODE_MAX_OUTPUT_TOKENS":"7"},\
                        "permissions":{"additionalDirectories":[],"allow":["Read"],"defaultMode":"dontAsk","deny":[]}},"texts":{},"binaries":{},\
                        "mcpServers":{}}""");
    }

    /** Bytes 4 to 7 of a gzip header are a time (RFC 1952, 2.3.1); the order of the JSON's keys is shown above. */
    @Test
    void equal_specs_give_equal_text_at_any_time_of_day() {
        String encoded = Bundle.of(EMPTY, AllowedPackages.PINNED).encoded(ROOM);
        assertThat(encoded).isEqualTo(Bundle.of(EMPTY, AllowedPackages.PINNED).encoded(ROOM));
        assertThat(Base64.getDecoder().decode(encoded)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void it_consists_of_letters_that_no_shell_can_spoil() {
        assertThat(Bundle.of(EMPTY, AllowedPackages.PINNED).encoded(ROOM)).matches("[A-Za-z0-9+/=]+");
    }

    @Test
    void it_travels_in_a_variable_beside_the_port() {
        assertThat(BoxVariables.plain(EMPTY, AllowedPackages.PINNED))
                .containsOnlyKeys("PORT", "VPSCLAUDE_BUNDLE")
                .containsEntry("PORT", "8080")
                .containsEntry(
                        "VPSCLAUDE_BUNDLE",
                        Bundle.of(EMPTY, AllowedPackages.PINNED).encoded(ROOM));
    }

    @Test
    void skills_stand_where_claude_code_looks_for_them_and_text_stays_text() {
        Bundle bundle = Bundle.of(FULL, AllowedPackages.PINNED);
        assertThat(bundle.texts())
                .containsEntry(
                        ".claude/skills/review-code/SKILL.md", SkillMd.of(SKILL).text())
                .containsEntry(".claude/skills/review-code/scripts/check.sh", "echo ok\n");
        assertThat(bundle.binaries()).containsOnlyKeys(".claude/skills/review-code/picture.png");
    }

    @Test
    void a_file_with_a_nul_is_no_text_though_it_may_be_utf_8() {
        SkillSpec zeros = withFile(new byte[32]);
        Bundle bundle = Bundle.of(new BoxContents(SPEC, List.of(zeros), List.of()), AllowedPackages.PINNED);
        assertThat(bundle.binaries()).containsOnlyKeys(".claude/skills/zeros/data");
    }

    @Test
    void what_is_too_large_when_it_is_compressed_quickly_is_made_smaller() {
        Bundle prose = Bundle.of(new BoxContents(SPEC, skillsOfFourKilobytes(), List.of()), AllowedPackages.PINNED);
        String quick = prose.encoded(Integer.MAX_VALUE);
        assertThat(prose.encoded(quick.length())).isEqualTo(quick);
        assertThat(prose.encoded(quick.length() - 1)).hasSizeLessThan(quick.length() * 9 / 10);
    }

    @Test
    void secrets_leave_less_room_for_what_is_compressed_quickly() {
        BoxContents alone = new BoxContents(withVariables(0), skillsOfFourKilobytes(), List.of());
        BoxContents withSecrets = new BoxContents(withVariables(4), skillsOfFourKilobytes(), List.of());
        assertThat(bundle(withSecrets)).hasSizeLessThan(bundle(alone).length());
    }

    @Test
    void the_largest_number_of_skills_of_four_kilobytes_fits() {
        List<SkillSpec> skills = skillsOfFourKilobytes();
        Map<String, String> variables =
                BoxVariables.plain(new BoxContents(SPEC, skills, List.of()), AllowedPackages.PINNED);
        assertThat(skills).allSatisfy(skill -> assertThat(skill.bytes()).isBetween(4096, 4200));
        assertThat(variables.get("VPSCLAUDE_BUNDLE")).hasSizeLessThan(Limit.BOX_VARIABLES_BYTES.max() - 1000);
    }

    private static String bundle(BoxContents contents) {
        return requireNonNull(
                BoxVariables.plain(contents, AllowedPackages.PINNED).get("VPSCLAUDE_BUNDLE"));
    }

    private static EnvironmentSpec withVariables(int number) {
        SortedMap<VariableName, SecretRef> variables = new TreeMap<>();
        for (int i = 0; i < number; i++) {
            variables.put(VariableName.of("SECRET_" + i), new SecretRef(new SecretId(new UUID(0, i)), 1));
        }
        return new EnvironmentSpec(List.of(), List.of(), SPEC.permissions(), variables);
    }

    private static SkillSpec withFile(byte[] content) {
        return new SkillSpec(
                SkillName.of("zeros"),
                SkillDescription.of("Zeros"),
                SkillContent.of("Look at the file."),
                List.of(),
                List.of(new SkillFile(SkillPath.of("data"), FileContent.ofBytes(content))),
                Reach.GLOBAL);
    }

    private static List<SkillSpec> skillsOfFourKilobytes() {
        return IntStream.range(0, Limit.SKILLS_PER_USER.max())
                .mapToObj(BundleTest::skillOfFourKilobytes)
                .toList();
    }

    /** Words in no order: prose repeats itself more, and would be smaller still. */
    private static SkillSpec skillOfFourKilobytes(int number) {
        Random words = new Random(number);
        StringBuilder text = new StringBuilder();
        while (text.length() < 4096) {
            text.append(WORDS.get(words.nextInt(WORDS.size()))).append(text.length() % 11 == 0 ? ".\n" : " ");
        }
        return new SkillSpec(
                SkillName.of("skill-" + number),
                SkillDescription.of("Skill number " + number),
                SkillContent.of(text.toString()),
                List.of(),
                List.of(),
                Reach.GLOBAL);
    }

    /** As many as a technical text of this length has: syllables put together, two to four of them. */
    private static List<String> words() {
        List<String> syllables =
                List.of("re", "view", "co", "de", "ta", "ble", "in", "dex", "er", "ror", "ing", "test");
        Random random = new Random(1);
        return IntStream.range(0, 1500)
                .mapToObj(i -> random.ints(2 + random.nextInt(3), 0, syllables.size())
                        .mapToObj(syllables::get)
                        .collect(joining()))
                .toList();
    }

    private static String unpacked(String encoded) throws IOException {
        byte[] packed = Base64.getDecoder().decode(encoded);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
