package dev.vpsclaude.server.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A skill is written, selected, deployed, changed, and cannot be deleted while it is in use. */
class SkillsInABoxTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String READ_ONCE = "Read it once.";
    private static final String READ_TWICE = "Read it twice.";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person owner = Person.signUp(platform);
    private final OwnedSkill selected = write("review-code", READ_ONCE, false);
    private final OwnedSkill global = write("everywhere", "Be kind.", true);

    @Test
    void a_box_has_what_is_selected_and_what_is_global_in_the_versions_of_its_deployment() throws Exception {
        write("unused", "Never read.", false);
        OwnedEnvironment box = owner.create(selecting(selected)).deployed();

        assertThat(skillsIn(box)).hasSize(2);
        assertThat(skillsIn(box).path(".claude/skills/review-code/SKILL.md").asString())
                .endsWith(READ_ONCE);
        assertThat(changes(box).path("outOfDate").asBoolean()).isFalse();

        selected.revise("{\"content\":\"" + READ_TWICE + "\"}");
        assertThat(changes(box).path("skills").toString())
                .isEqualTo("[{\"id\":\"" + selected.id()
                        + "\",\"name\":\"review-code\",\"change\":\"changed\",\"from\":1,\"to\":2}]");
        assertThat(skillsIn(box).toString()).contains(READ_ONCE);

        box.deployed();
        assertThat(skillsIn(box).toString()).contains(READ_TWICE).doesNotContain(READ_ONCE);
        assertThat(changes(box).path("outOfDate").asBoolean()).isFalse();
    }

    @Test
    void a_skill_that_a_box_selects_is_not_deleted_before_that_has_ended() {
        OwnedEnvironment box = owner.create(selecting(selected));

        JsonNode refusal =
                owner.delete(selected.path()).expectProblem(409, "skill_in_use").json();
        assertThat(refusal.at("/environments/0/id").asString()).isEqualTo(box.id());

        owner.patch(box.path(), "{\"spec\":{\"skillIds\":[]}}").expect(200);
        selected.deleted();
        global.deleted();
    }

    @Test
    void what_is_not_ones_own_cannot_be_selected() {
        Person stranger = Person.signUp(platform);
        assertThat(stranger.post("/api/v1/environments", selecting(selected))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("spec.skillIds[0]: no_such_skill");
    }

    private OwnedSkill write(String name, String content, boolean everywhere) {
        String skill = "{\"name\":\"%s\",\"description\":\"A skill.\",\"content\":\"%s\",\"isGlobal\":%s}"
                .formatted(name, content, everywhere);
        return OwnedSkill.of(owner, owner.post("/api/v1/skills", skill));
    }

    private static String selecting(OwnedSkill skill) {
        return "{\"name\":\"a\",\"spec\":{\"skillIds\":[\"" + skill.id() + "\"]}}";
    }

    private JsonNode changes(OwnedEnvironment box) {
        return owner.get(box.path() + "/changes").expect(200).json();
    }

    /** The files that Coolify was sent. */
    private JsonNode skillsIn(OwnedEnvironment box) throws IOException {
        InCoolify coolify = InCoolify.of(platform);
        String application = coolify.applications("cc-" + box.id()).getFirst();
        String bundle =
                coolify.variable(application, "VPSCLAUDE_BUNDLE").path("value").asString();
        byte[] packed = Base64.getDecoder().decode(bundle);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readTree(new String(unpacked.readAllBytes(), UTF_8)).path("texts");
        }
    }
}
