package dev.vpsclaude.server.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.command.environment.Selections;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The life of a skill, as its owner asks for it. */
class SkillsOverHttpTest {

    static final String SKILLS = "/api/v1/skills";
    static final String REVIEW = """
            {"name": "review-code", "description": "Reviews code", "content": "# Review\\n\\nRead twice.\\n",
            "allowedTools": ["Read", "Bash(git diff:*)"],
            "files": [{"path": "scripts/a.sh", "content": "IyEvYmluL3NoCg=="}, {"path": "a.bin", "content": "AP8="}]}""";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person owner = Person.signUp(platform);

    @Test
    void a_skill_is_written_and_read() {
        Answer created = owner.post(SKILLS, REVIEW).expect(201);
        OwnedSkill skill = OwnedSkill.of(owner, created);

        assertThat(created.header("Location")).isEqualTo(skill.path());
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.json().propertyNames()).containsExactly("id", "version");
        Answer answer = skill.read().expect(200);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        JsonNode json = answer.json();
        assertThat(json.path("id").asString()).startsWith("skl_");
        assertThat(json.path("content").asString()).isEqualTo("# Review\n\nRead twice.\n");
        assertThat(texts(json.path("allowedTools"))).containsExactly("Read", "Bash(git diff:*)");
        assertThat(json.path("files").toString())
                .isEqualTo("[{\"path\":\"a.bin\",\"content\":\"AP8=\",\"bytes\":2},"
                        + "{\"path\":\"scripts/a.sh\",\"content\":\"IyEvYmluL3NoCg==\",\"bytes\":10}]");
        assertThat(json.path("isGlobal").asBoolean()).isFalse();
        assertThat(json.path("number").asInt()).isEqualTo(1);
        assertThat(json.path("bytes").asInt()).isEqualTo(34);
        assertThat(json.path("createdAt").asString())
                .isEqualTo(json.path("updatedAt").asString());
    }

    @Test
    void skills_are_listed_without_what_is_long_and_found_by_a_text() {
        OwnedSkill first = owner.write(named("first", "Does 100% of it"));
        OwnedSkill second = owner.write(named("second", "Does a_b"));
        OwnedSkill third = owner.write(named("third", "Does less"));

        JsonNode page = owner.get(SKILLS + "?limit=2").expect(200).json();
        assertThat(ids(page)).containsExactly(third.id(), second.id());
        assertThat(page.at("/items/0").propertyNames())
                .contains("name", "description", "isGlobal", "number", "bytes", "version")
                .doesNotContain("content", "allowedTools", "files");
        JsonNode next = owner.get(SKILLS + "?limit=2&after=" + page.path("next").asString())
                .expect(200)
                .json();
        assertThat(ids(next)).containsExactly(first.id());
        assertThat(next.path("next").isNull()).isTrue();

        assertThat(found("SECOND")).containsExactly(second.id());
        assertThat(found("less")).containsExactly(third.id());
        assertThat(found("%25")).containsExactly(first.id());
        assertThat(found("_")).containsExactly(second.id());
        assertThat(found("nothing+of+this")).isEmpty();
        assertThat(found("")).hasSize(3);
    }

    @Test
    void what_a_change_does_not_name_stays() {
        OwnedSkill skill = owner.write(REVIEW);

        Answer changed = skill.revise("{\"description\": \"Reviews\", \"files\": [], \"isGlobal\": true}");

        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.text("id")).isEqualTo(skill.id());
        JsonNode json = skill.read().json();
        assertThat(json.path("name").asString()).isEqualTo("review-code");
        assertThat(json.path("description").asString()).isEqualTo("Reviews");
        assertThat(texts(json.path("allowedTools"))).hasSize(2);
        assertThat(json.path("files")).isEmpty();
        assertThat(json.path("isGlobal").asBoolean()).isTrue();
        assertThat(json.path("number").asInt()).isEqualTo(2);
    }

    @Test
    void a_change_to_what_is_so_already_makes_no_version() {
        OwnedSkill skill = owner.write(REVIEW);
        assertThat(skill.revise("{\"name\": \"review-code\"}")
                        .json()
                        .path("version")
                        .asInt())
                .isZero();
        assertThat(skill.read().json().path("number").asInt()).isEqualTo(1);
    }

    @Test
    void versions_are_listed_and_each_can_be_read_as_it_was() {
        OwnedSkill skill = owner.write(REVIEW);
        skill.revise("{\"content\": \"second\"}");
        skill.revise("{\"name\": \"other\"}");

        JsonNode page =
                owner.get(skill.path() + "/versions?limit=2").expect(200).json();
        assertThat(page.path("items")
                        .valueStream()
                        .map(item -> item.path("number").asInt() + " "
                                + item.path("name").asString() + " "
                                + item.path("bytes").asInt()))
                .containsExactly("3 other 18", "2 review-code 18");
        assertThat(page.path("next").asString()).isEqualTo("2");
        JsonNode last =
                owner.get(skill.path() + "/versions?after=2").expect(200).json();
        assertThat(last.path("items")).hasSize(1);
        assertThat(last.path("next").isNull()).isTrue();

        JsonNode first = owner.get(skill.path() + "/versions/1").expect(200).json();
        assertThat(first.path("content").asString()).isEqualTo("# Review\n\nRead twice.\n");
        assertThat(first.path("number").asInt()).isEqualTo(1);
        assertThat(first.path("at").asString()).isEqualTo(skill.read().text("createdAt"));
        for (String none : List.of("0", "4", "-1", "x", "99999999999")) {
            owner.get(skill.path() + "/versions/" + none).expectProblem(404, "not_found");
        }
    }

    @Test
    void two_versions_are_compared_file_by_file() {
        OwnedSkill skill = owner.write(REVIEW);
        skill.revise("""
                {"content": "# Review\\n\\nRead once.\\n", "isGlobal": true,
                "files": [{"path": "a.bin", "content": "AP7/"}, {"path": "new.md", "content": "YQ=="}]}""");

        JsonNode diff =
                owner.get(skill.path() + "/diff?from=1&to=2").expect(200).json();

        assertThat(diff.path("from").asInt()).isEqualTo(1);
        assertThat(diff.path("to").asInt()).isEqualTo(2);
        assertThat(diff.path("isGlobal").toString()).isEqualTo("{\"from\":false,\"to\":true}");
        assertThat(diff.path("files")
                        .valueStream()
                        .map(file -> file.path("path").asString() + " "
                                + file.path("change").asString() + " "
                                + file.path("diff").isNull()))
                .containsExactly(
                        "SKILL.md changed false",
                        "a.bin changed true",
                        "new.md added false",
                        "scripts/a.sh removed false");
        assertThat(diff.at("/files/0/diff").asString())
                .startsWith("--- a/SKILL.md\n+++ b/SKILL.md\n@@ -8,4 +8,4 @@\n")
                .endsWith("-Read twice.\n+Read once.\n");
        assertThat(diff.at("/files/3/diff").asString())
                .isEqualTo("--- a/scripts/a.sh\n+++ /dev/null\n@@ -1 +0,0 @@\n-#!/bin/sh\n");
        assertThat(owner.get(skill.path() + "/diff?from=2&to=2")
                        .expect(200)
                        .json()
                        .path("files"))
                .isEmpty();
    }

    @Test
    void versions_that_cannot_be_compared_are_named() {
        OwnedSkill skill = owner.write(REVIEW);
        assertThat(complaints(skill.path() + "/diff")).containsExactly("from: required", "to: required");
        assertThat(complaints(skill.path() + "/diff?from=0&to=2"))
                .containsExactly("from: out_of_range", "to: no_such_version");
        assertThat(complaints(skill.path() + "/diff?from=x&to=1")).containsExactly("from: wrong_type");
    }

    @Test
    void pages_that_cannot_be_had_name_the_parameter() {
        OwnedSkill skill = owner.write(REVIEW);
        assertThat(complaints(SKILLS + "?limit=0")).containsExactly("limit: out_of_range");
        assertThat(complaints(SKILLS + "?after=x&text=%00"))
                .containsExactly("after: invalid_id", "text: invisible_character");
        assertThat(complaints(SKILLS + "?text=" + "a".repeat(201))).containsExactly("text: too_long");
        assertThat(complaints(skill.path() + "/versions?after=0")).containsExactly("after: out_of_range");
        assertThat(complaints(skill.path() + "/versions?limit=101")).containsExactly("limit: out_of_range");
    }

    @Test
    void a_deleted_skill_is_gone_and_its_name_is_free() {
        OwnedSkill skill = owner.write(REVIEW);

        skill.deleted();

        owner.delete(skill.path()).expectProblem(404, "no_such_skill");
        owner.patch(skill.path(), "{\"content\": \"x\"}").expectProblem(404, "no_such_skill");
        owner.get(skill.path() + "/versions").expectProblem(404, "no_such_skill");
        owner.get(skill.path() + "/versions/1").expectProblem(404, "no_such_skill");
        assertThat(found("")).isEmpty();
        owner.write(REVIEW);
    }

    @Test
    void a_name_is_had_once_by_an_owner() {
        owner.write(REVIEW);
        OwnedSkill other = owner.write(named("other", "Other"));

        assertThat(owner.post(SKILLS, REVIEW)
                        .expectProblem(409, "skill_name_taken")
                        .complaints())
                .containsExactly("name: skill_name_taken");
        assertThat(owner.patch(other.path(), "{\"name\": \"review-code\"}")
                        .expectProblem(409, "skill_name_taken")
                        .complaints())
                .containsExactly("name: skill_name_taken");
        Person.signUp(platform).write(REVIEW);
    }

    @Test
    void a_skill_that_an_environment_selects_stays_and_the_environment_is_named() {
        OwnedSkill skill = owner.write(REVIEW);
        OwnedEnvironment box = owner.create("{\"name\": \"My box\"}");
        select(box, skill);

        Answer answer = owner.delete(skill.path()).expectProblem(409, "skill_in_use");

        assertThat(answer.text("detail")).contains("My box", box.id());
        assertThat(answer.json().path("environments").toString())
                .isEqualTo("[{\"id\":\"" + box.id() + "\",\"name\":\"My box\"}]");
        skill.read().expect(200);
        select(box);
        skill.deleted();
    }

    @Test
    void other_problems_are_about_no_environments() {
        assertThat(owner.post(SKILLS, "{}").expect(422).json().propertyNames()).doesNotContain("environments");
    }

    @Test
    void a_global_skill_is_used_in_all_environments() {
        OwnedEnvironment box = owner.create("{\"name\": \"My box\"}");
        OwnedSkill skill = owner.write(REVIEW);
        String uses = skill.path() + "/uses";
        assertThat(owner.get(uses).expect(200).body()).isEqualTo("{\"items\":[]}");

        skill.revise("{\"isGlobal\": true}");

        assertThat(owner.get(uses).expect(200).body())
                .isEqualTo("{\"items\":[{\"environmentId\":\"" + box.id() + "\",\"name\":\"My box\"}]}");
    }

    /** As the rules of an environment do it when its spec names skills. */
    private void select(OwnedEnvironment box, OwnedSkill... skills) {
        new TransactionTemplate(platform.bean(PlatformTransactionManager.class))
                .executeWithoutResult(work -> platform.bean(Selections.class)
                        .select(
                                EnvironmentId.of(box.id()),
                                UserId.of(owner.id()),
                                EnvironmentName.of("My box"),
                                new EnvironmentSpec(
                                        Stream.of(skills)
                                                .map(skill -> SkillId.of(skill.id()))
                                                .toList(),
                                        List.of(),
                                        Permissions.NONE,
                                        Collections.emptySortedMap())));
    }

    private List<String> found(String text) {
        return ids(owner.get(SKILLS + "?text=" + text).expect(200).json());
    }

    private List<String> complaints(String path) {
        return owner.get(path).expectProblem(422, "validation_failed").complaints();
    }

    static String named(String name, String description) {
        return "{\"name\": \"%s\", \"description\": \"%s\", \"content\": \"x\"}".formatted(name, description);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
