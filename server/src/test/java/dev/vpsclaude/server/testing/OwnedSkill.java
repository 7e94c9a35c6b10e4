package dev.vpsclaude.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Predicate;

/** A skill as its owner sees and changes it. */
public record OwnedSkill(Person owner, String id) {

    /** The one that was just created, waited for until it can be read. */
    public static OwnedSkill of(Person owner, Answer created) {
        OwnedSkill skill = new OwnedSkill(owner, created.expect(201).text("id"));
        skill.shows(created);
        return skill;
    }

    public String path() {
        return "/api/v1/skills/" + id;
    }

    public Answer read() {
        return owner.get(path());
    }

    /** Changes it, and waits until that is shown. */
    public Answer revise(String json) {
        Answer answer = owner.patch(path(), json).expect(200);
        shows(answer);
        return answer;
    }

    /** Deletes it, and waits until it is gone. */
    public void deleted() {
        assertThat(owner.delete(path()).expect(204).body()).isEmpty();
        becomes("gone", answer -> answer.status() == 404);
    }

    private void shows(Answer command) {
        long version = command.json().path("version").asLong();
        becomes(
                "version " + version,
                answer ->
                        answer.status() == 200 && answer.json().path("version").asLong() >= version);
    }

    private void becomes(String what, Predicate<Answer> expected) {
        await(id + " is " + what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> expected.test(read()));
    }
}
