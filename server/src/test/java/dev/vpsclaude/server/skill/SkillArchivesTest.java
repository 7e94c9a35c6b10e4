package dev.vpsclaude.server.skill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.skill.Zip.Entry;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SkillArchivesTest {

    private static final String IMPORT = "/api/v1/skills/import";
    private static final String MARKDOWN = "text/markdown";
    private static final String ZIP = "application/zip";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person owner = Person.signUp(platform);
    private final Person other = Person.signUp(platform);

    @Test
    void a_skill_md_is_imported_and_what_means_nothing_here_is_named() {
        Answer imported = owner.post(
                IMPORT,
                MARKDOWN + ";charset=utf-8",
                "---\nname: review\ndescription: >\n  Prüft\n  Code\nallowed-tools: Read, Grep\nlicense: MIT\n---\n# Ü\n"
                        .getBytes(UTF_8));
        OwnedSkill skill = OwnedSkill.of(owner, imported);

        assertThat(imported.header("Location")).isEqualTo(skill.path());
        assertThat(imported.json().path("ignored").toString()).isEqualTo("[\"license\"]");
        assertThat(skill.read().text("description")).isEqualTo("Prüft Code");
        assertThat(skill.read().text("content")).isEqualTo("# Ü\n");
        assertThat(skill.read().json().path("allowedTools").toString()).isEqualTo("[\"Read\",\"Grep\"]");
        assertThat(skill.read().json().path("isGlobal").asBoolean()).isFalse();
    }

    @Test
    void an_imported_skill_may_be_in_all_environments() {
        Answer imported =
                owner.post(IMPORT + "?isGlobal=true", MARKDOWN, "---\nname: a\ndescription: b\n---\nc".getBytes(UTF_8));

        assertThat(OwnedSkill.of(owner, imported).read().json().path("isGlobal").asBoolean())
                .isTrue();
        assertThat(owner.post(IMPORT + "?isGlobal=perhaps", MARKDOWN, new byte[0])
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("isGlobal: wrong_type");
    }

    @Test
    void an_import_into_a_skill_replaces_what_it_says_and_its_files_but_not_where_it_is() {
        OwnedSkill skill = owner.write(
                "{\"name\":\"a\",\"description\":\"b\",\"content\":\"c\",\"isGlobal\":true,\"allowedTools\":[\"Read\"],"
                        + "\"files\":[{\"path\":\"old.txt\",\"content\":\"\"}]}");
        byte[] archive =
                Zip.of(Entry.of("SKILL.md", "---\nname: a\ndescription: d\n---\ne"), Entry.of("new.txt", "text"));

        owner.post(skill.path() + "/import", ZIP, archive).expect(200);
        await("the second version")
                .until(() -> skill.read().json().path("number").asInt() == 2);

        assertThat(skill.read().text("content")).isEqualTo("e");
        assertThat(skill.read().json().path("allowedTools")).isEmpty();
        assertThat(skill.read().json().path("files").toString())
                .contains("new.txt")
                .doesNotContain("old.txt");
        assertThat(skill.read().json().path("isGlobal").asBoolean()).isTrue();
        other.post(skill.path() + "/import", ZIP, archive).expectProblem(404, "no_such_skill");
    }

    @Test
    void what_is_exported_by_one_is_imported_by_another_as_it_was() {
        OwnedSkill skill = owner.write(SkillsOverHttpTest.REVIEW);

        HttpResponse<byte[]> archive = download(skill, "/export");
        OwnedSkill copy = OwnedSkill.of(other, other.post(IMPORT, ZIP, archive.body()));

        assertThat(archive.headers().firstValue("Content-Type")).contains(ZIP);
        assertThat(archive.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"review-code.zip\"");
        assertThat(download(copy, "/export").body()).isEqualTo(archive.body());
        assertThat(withoutIdentity(copy)).isEqualTo(withoutIdentity(skill));
    }

    @Test
    void a_skill_md_is_exported_that_can_be_imported() {
        OwnedSkill skill = owner.write("{\"name\": \"a\", \"description\": \"Prüft\", \"content\": \"\\r\\nÜ\"}");

        HttpResponse<byte[]> text = download(skill, "/skill.md");
        OwnedSkill copy = OwnedSkill.of(other, other.post(IMPORT, MARKDOWN, text.body()));

        assertThat(new String(text.body(), UTF_8)).isEqualTo("---\nname: \"a\"\ndescription: \"Prüft\"\n---\n\n\r\nÜ");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/markdown;charset=UTF-8");
        assertThat(text.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"SKILL.md\"");
        assertThat(withoutIdentity(copy)).isEqualTo(withoutIdentity(skill));
    }

    @Test
    void all_that_is_wrong_with_an_archive_is_told_at_once() {
        byte[] archive = Zip.of(
                Entry.of("a/SKILL.md", "---\nname: A\ndescription: b\n---\n"),
                Entry.of("a/scripts/../x.sh", ""),
                Entry.of("a/link", "/etc/passwd").mode(0120777));
        assertThat(owner.post(IMPORT, ZIP, archive)
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(
                        "content: required",
                        "name: invalid_skill_name",
                        "files[scripts/../x.sh]: invalid_path",
                        "files[link]: not_a_file");
    }

    @ParameterizedTest
    @CsvSource({"text/markdown, frontmatter: no_front_matter", "application/zip, archive: not_an_archive"})
    void nothing_is_no_skill(String type, String complaint) {
        assertThat(owner.post(IMPORT, type, new byte[0])
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(complaint);
    }

    @Test
    void a_name_that_is_taken_is_told() {
        owner.write(SkillsOverHttpTest.named("a", "b"));
        owner.post(IMPORT, MARKDOWN, "---\nname: a\ndescription: b\n---\nc".getBytes(UTF_8))
                .expectProblem(409, "skill_name_taken");
    }

    @ParameterizedTest
    @CsvSource({"text/markdown, 262145", "application/zip, 262145", "text/markdown, 1048577", "application/zip, 1048577"
    })
    void what_is_too_large_is_not_looked_into(String type, int bytes) {
        owner.post(IMPORT, type, new byte[bytes]).expectProblem(413, "body_too_large");
        assertThat(owner.post(IMPORT, type, new byte[262_144]).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/plain", "multipart/form-data; boundary=a", "application/octet-stream"})
    void another_kind_of_body_is_refused_and_the_right_ones_are_told(String type) {
        Answer answer = owner.post(IMPORT, type, "{}".getBytes(UTF_8)).expectProblem(415, "unsupported_media_type");
        assertThat(answer.text("detail")).contains("text/markdown", "application/zip");
    }

    private static HttpResponse<byte[]> download(OwnedSkill skill, String what) {
        HttpResponse<byte[]> answer = Http.download(skill.owner().request(skill.path() + what));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static ObjectNode withoutIdentity(OwnedSkill skill) {
        ObjectNode json = (ObjectNode) skill.read().expect(200).json();
        json.remove(List.of("id", "createdAt", "updatedAt"));
        return json;
    }
}
