package dev.vpsclaude.server.skill;

import static dev.vpsclaude.server.skill.SkillSpecs.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.server.http.InvalidFields;
import dev.vpsclaude.server.skill.Zip.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkillZipTest {

    private static final Entry SKILL_MD =
            Entry.of("SKILL.md", SkillMd.of(SkillSpecs.plain()).text());
    private static final SkillSpec WITH_SCRIPT =
            SkillSpecs.spec("Reviews code", "# Review\n", List.of(), List.of(file("scripts/a.sh", "#!/bin/sh\n")));

    @ParameterizedTest
    @MethodSource("dev.vpsclaude.server.skill.SkillSpecs#all")
    void what_is_exported_is_imported_as_it_was(SkillSpec spec) {
        assertThat(read(SkillZip.of(spec))).isEqualTo(new SkillImport(spec, List.of()));
    }

    @Test
    void equal_skills_give_equal_bytes_and_other_programs_read_them() throws IOException {
        byte[] zip = SkillZip.of(WITH_SCRIPT);

        assertThat(zip).isEqualTo(SkillZip.of(WITH_SCRIPT));
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        List<String> names = new ArrayList<>();
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            names.add(entry.getName() + " " + entry.getTimeLocal() + " " + in.readAllBytes().length);
        }
        assertThat(names)
                .containsExactly(
                        "review-code/SKILL.md 1980-01-01T00:00 "
                                + SkillMd.of(WITH_SCRIPT).text().length(),
                        "review-code/scripts/a.sh 1980-01-01T00:00 10");
    }

    @Test
    void an_archive_of_the_jdk_is_read_which_compresses_and_says_sizes_behind_the_content() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("PK\005\006 is how the last record begins");
            put(zip, "my-folder/", "");
            put(zip, "my-folder/scripts/", "");
            put(zip, "my-folder/scripts/a.sh", "#!/bin/sh\n");
            put(zip, "my-folder/SKILL.md", SkillMd.of(WITH_SCRIPT).text());
        }

        assertThat(read(bytes.toByteArray()).spec()).isEqualTo(WITH_SCRIPT);
    }

    @Test
    void files_may_stand_at_the_top() {
        byte[] zip = Zip.of(Entry.of("scripts/a.sh", "#!/bin/sh\n"), SKILL_MD);
        assertThat(read(zip).spec()).isEqualTo(WITH_SCRIPT);
    }

    @Test
    void a_skill_md_further_down_is_a_file_like_others() {
        byte[] zip = Zip.of(SKILL_MD, Entry.of("templates/SKILL.md", "not looked into"));
        assertThat(read(zip).spec().files()).containsExactly(file("templates/SKILL.md", "not looked into"));
    }

    @Test
    void what_systems_leave_behind_is_passed_over() {
        byte[] zip = Zip.of(
                Entry.of("a/", "").mode(040755),
                Entry.of("a/SKILL.md", SkillMd.of(WITH_SCRIPT).text()),
                Entry.of("a/.DS_Store", "x"),
                Entry.of(".DS_Store", "x"),
                Entry.of("__MACOSX/a/._SKILL.md", "x"),
                Entry.of("__MACOSX/._a", "x").flags(1),
                Entry.of("a/scripts/.DS_Store", "x"),
                Entry.of("a/scripts/a.sh", "#!/bin/sh\n"));
        assertThat(read(zip).spec()).isEqualTo(WITH_SCRIPT);
    }

    @Test
    void what_the_front_matter_says_beside_is_told() {
        byte[] zip = Zip.of(Entry.of("SKILL.md", "---\nname: a\ndescription: b\nlicense: MIT\n---\nx"));
        assertThat(SkillImport.ofZip(zip, Reach.GLOBAL).ignored()).containsExactly("license");
        assertThat(SkillImport.ofZip(zip, Reach.GLOBAL).spec().reach()).isEqualTo(Reach.GLOBAL);
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void what_cannot_be_accepted_is_told(byte[] archive, List<String> complaints) {
        assertThat(complaints(archive)).isEqualTo(complaints);
    }

    static List<Object[]> unacceptable() {
        byte[] bomb = new byte[100_000_000];
        return List.of(
                row(new byte[0], "archive: not_an_archive"),
                row("# no archive".getBytes(UTF_8), "archive: not_an_archive"),
                row(Zip.of(), "archive: skill_md_missing"),
                row(Zip.of(Entry.of("README.md", "x")), "archive: skill_md_missing"),
                row(Zip.of(Entry.of("a/b/SKILL.md", "x")), "archive: skill_md_missing"),
                row(Zip.of(Entry.of("../SKILL.md", "x")), "archive: skill_md_missing"),
                row(Zip.of(Entry.of("/SKILL.md", "x")), "archive: skill_md_missing"),
                row(Zip.of(Entry.of("a\\SKILL.md", "x")), "archive: skill_md_missing"),
                row(Zip.of(SKILL_MD, SKILL_MD), "archive: skill_md_twice"),
                row(Zip.of(Entry.of("a/SKILL.md", "x"), Entry.of("b/SKILL.md", "x")), "archive: skill_md_twice"),
                row(with("/etc/passwd"), "files[/etc/passwd]: invalid_path"),
                row(with("../a"), "files[../a]: invalid_path"),
                row(with("a/../../b"), "files[a/../../b]: invalid_path"),
                row(with("a\\b"), "files[a\\b]: invalid_path"),
                row(with("C:/a"), "files[C:/a]: invalid_path"),
                row(with(".git/config"), "files[.git/config]: invalid_path"),
                row(with("a\u0000b"), "files[a\u0000b]: invalid_path"),
                row(with("x".repeat(60_000)), "files[" + "x".repeat(120) + "…]: invalid_path"),
                row(with("skill.md"), "files[skill.md]: reserved_path"),
                row(
                        Zip.of(
                                Entry.of(
                                        "a/SKILL.md",
                                        SkillMd.of(SkillSpecs.plain()).text()),
                                Entry.of("b/c", "x")),
                        "files[b/c]: outside_folder"),
                row(
                        Zip.of(
                                Entry.of(
                                        "a/SKILL.md",
                                        SkillMd.of(SkillSpecs.plain()).text()),
                                Entry.of("a/../b", "x")),
                        "files[../b]: invalid_path"),
                row(with("a", "a"), "files: duplicate_path"),
                row(with("Read.me", "read.ME"), "files: duplicate_path"),
                row(with("a", "a/b"), "files: duplicate_path"),
                row(with(numbered(21)), "archive: too_many"),
                row(Zip.of(SKILL_MD, Entry.of("a", "/etc/passwd").mode(0120777)), "files[a]: not_a_file"),
                row(Zip.of(SKILL_MD, Entry.of("a", "").mode(0020666)), "files[a]: not_a_file"),
                row(Zip.of(SKILL_MD.mode(0120777)), "files[SKILL.md]: not_a_file"),
                row(Zip.of(SKILL_MD, Entry.of("a", "x").flags(1)), "files[a]: encrypted"),
                row(Zip.of(SKILL_MD, Entry.of("a", "x").method(14)), "files[a]: unsupported_compression"),
                row(Zip.of(SKILL_MD, Entry.of("a", "x").method(8)), "files[a]: damaged"),
                row(Zip.of(SKILL_MD, Entry.of("a", "x").crc(1)), "files[a]: damaged"),
                row(Zip.of(SKILL_MD, Entry.of("a", new byte[32_769])), "files[a]: too_large"),
                row(
                        Zip.of(SKILL_MD, Entry.of("a", new byte[20_000]), Entry.of("b", new byte[20_000])),
                        "files: too_large"),
                row(Zip.of(SKILL_MD, Entry.deflated("a", bomb)), "files[a]: too_large"),
                row(Zip.of(SKILL_MD, Entry.deflated("a", bomb).size(10)), "files[a]: too_large"),
                row(Zip.of(Entry.deflated("SKILL.md", bomb).size(10)), "files[SKILL.md]: too_large"),
                row(
                        Zip.of(
                                Entry.of("SKILL.md", "---\nname: A\n---\nx"),
                                Entry.of("../a", "x"),
                                Entry.of("b c", "x")),
                        "name: invalid_skill_name",
                        "description: required",
                        "files[../a]: invalid_path",
                        "files[b c]: invalid_path"));
    }

    @Test
    void twenty_files_fit_that_are_as_large_as_allowed() {
        List<Entry> entries = new ArrayList<>(List.of(SKILL_MD));
        IntStream.range(0, 19).forEach(i -> entries.add(Entry.of("file-" + i, "")));
        entries.add(Entry.deflated("last", new byte[32_768]));
        assertThat(read(Zip.of(entries)).spec().files()).hasSize(20);
    }

    @Test
    void an_archive_that_is_cut_or_changed_anywhere_is_read_as_it_was_or_refused() {
        byte[] whole = Zip.of(SKILL_MD, Entry.deflated("a", "some content, some content".getBytes(UTF_8)));
        Random random = new Random(20_260_401);
        for (int i = 0; i < whole.length; i++) {
            assertReadOrRefused(Arrays.copyOf(whole, i));
            byte[] changed = whole.clone();
            changed[i] = (byte) random.nextInt();
            assertReadOrRefused(changed);
            changed[random.nextInt(whole.length)] ^= (byte) 0xff;
            assertReadOrRefused(changed);
        }
    }

    private static void assertReadOrRefused(byte[] archive) {
        try {
            read(archive);
        } catch (InvalidFields refused) {
            assertThat(refused.errors()).isNotEmpty();
        }
    }

    private static SkillImport read(byte[] archive) {
        return SkillImport.ofZip(archive, Reach.SELECTED);
    }

    private static List<String> complaints(byte[] archive) {
        List<String> complaints = new ArrayList<>();
        assertThatThrownBy(() -> read(archive))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid ->
                                invalid.errors().forEach(error -> complaints.add(error.field() + ": " + error.code())));
        return complaints;
    }

    private static byte[] with(String... names) {
        return Zip.of(Stream.concat(Stream.of(SKILL_MD), Stream.of(names).map(name -> Entry.of(name, "x")))
                .toList());
    }

    private static String[] numbered(int number) {
        return IntStream.range(0, number).mapToObj(i -> "file-" + i).toArray(String[]::new);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static Object[] row(byte[] archive, String... complaints) {
        return new Object[] {archive, List.of(complaints)};
    }
}
