package dev.vpsclaude.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.OwnedSkill;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change is made to the version that its sender has seen, or it is not made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {

    /** Something that has versions. */
    record Versioned(String what, String path, String change, String event) {
        @Override
        public String toString() {
            return what;
        }
    }

    private Person person = Person.signUp(RunningPlatform.shared());
    private final Person stranger = Person.signUp(RunningPlatform.shared());

    /** Of somebody new each time, so that no name is taken. */
    Stream<Versioned> all() {
        person = Person.signUp(RunningPlatform.shared());
        return Stream.of(environment(), skill(), mcpServer());
    }

    private Versioned environmentOfSomebodyNew() {
        person = Person.signUp(RunningPlatform.shared());
        return environment();
    }

    private Versioned environment() {
        OwnedEnvironment it = person.create("{\"name\":\"Versioned\"}");
        return new Versioned("an environment", it.path(), "{\"name\":\"%s\"}", "environment-renamed");
    }

    private Versioned skill() {
        OwnedSkill it = person.write("{\"name\":\"versioned\",\"description\":\"a\",\"content\":\"b\"}");
        return new Versioned("a skill", it.path(), "{\"content\":\"%s\"}", "skill-revised");
    }

    private Versioned mcpServer() {
        OwnedMcpServer it = OwnedMcpServer.register(person, """
                {"name": "versioned", "type": "database", "provider": "sqlite", "connectionString": "/workspace/a.db"}""");
        return new Versioned("an MCP server", it.path(), "{\"name\":\"%s\"}", "mcp-server-revised");
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_change_to_the_version_that_is_there_is_made(Versioned it) {
        Answer first = person.patch(
                it.path(), person.get(it.path()).header("ETag"), it.change().formatted("first"));
        assertThat(first.expect(200).header("ETag")).isEqualTo("\"1\"");
        person.patch(it.path(), first.header("ETag"), it.change().formatted("second"))
                .expect(200);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_change_to_an_older_version_is_refused_and_what_has_happened_since_is_told(Versioned it) {
        person.patch(it.path(), "\"0\"", it.change().formatted("theirs")).expect(200);

        Answer refused =
                person.patch(it.path(), "\"0\"", it.change().formatted("mine")).expectProblem(412, "version_mismatch");

        assertThat(refused.json().path("version").asLong()).isEqualTo(1);
        assertThat(refused.json().path("changes").valueStream()).singleElement().satisfies(change -> {
            assertThat(change.path("version").asLong()).isEqualTo(1);
            assertThat(change.path("what").asString()).isEqualTo(it.event());
            assertThat(change.path("by").asString()).isEqualTo("you");
            assertThat(change.path("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        });
        person.patch(
                        it.path(),
                        "\"" + refused.json().path("version").asLong() + "\"",
                        it.change().formatted("mine"))
                .expect(200);
    }

    @ParameterizedTest
    @MethodSource("all")
    void of_changes_at_once_to_the_same_version_one_is_made(Versioned it) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Answer> answers = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        List<Thread> threads = IntStream.range(0, 12)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    waitFor(start);
                    answers.add(person.patch(it.path(), "\"0\"", it.change().formatted("change-" + n)));
                }))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .hasSize(11)
                .allSatisfy(answer -> answer.expectProblem(412, "version_mismatch"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_change_has_to_say_to_which_version_it_is_made(Versioned it) {
        Http.send(person.withBody("PATCH", it.path(), it.change().formatted("blind")))
                .expectProblem(428, "precondition_required");
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_deleted_may_be_that_version_only(Versioned it) {
        person.patch(it.path(), "*", it.change().formatted("changed")).expect(200);
        Http.send(person.request(it.path()).header("If-Match", "\"0\"").DELETE())
                .expectProblem(412, "version_mismatch");
        Answer deleted = Http.send(
                person.request(it.path()).header("If-Match", "\"0\", \"1\"").DELETE());
        assertThat(deleted.status()).isIn(202, 204);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_known_already_is_not_sent_again(Versioned it) {
        Answer known = Http.send(
                person.request(it.path()).header("If-None-Match", "\"0\"").GET());
        assertThat(known.expect(304).body()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo("\"0\"");
        Http.send(person.request(it.path()).header("If-None-Match", "\"7\"").GET())
                .expect(200);
    }

    @ParameterizedTest
    @MethodSource("all")
    void to_others_no_version_is_told(Versioned it) {
        Answer foreign = stranger.patch(it.path(), "\"99\"", it.change().formatted("taken"));
        assertThat(foreign.expect(404).json().has("version")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "version 0", "\"0\" \"1\"", ""})
    void what_is_no_tag_is_told(String header) {
        Answer answer = change(environmentOfSomebodyNew(), header, "{\"name\":\"x\"}");
        assertThat(answer.expectProblem(422, "validation_failed").complaints())
                .containsExactly("If-Match: invalid_tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "\"abc\"", "\"99999999999999999999\"", "\"-1\"", "\"\""})
    void a_tag_that_was_never_given_is_that_of_no_version(String header) {
        Answer answer = change(environmentOfSomebodyNew(), header, "{\"name\":\"x\"}");
        assertThat(answer.expectProblem(412, "version_mismatch").json().path("changes"))
                .isEmpty();
    }

    @Test
    void a_name_and_a_spec_together_are_a_change_of_one_version() {
        Versioned it = environmentOfSomebodyNew();
        Answer both = person.patch(it.path(), "\"0\"", "{\"name\":\"Both\",\"spec\":{\"variables\":{\"A\":\"x\"}}}");
        assertThat(both.expect(200).header("ETag")).isEqualTo("\"2\"");
        person.patch(it.path(), "\"1\"", "{\"name\":\"Neither\",\"spec\":{}}").expectProblem(412, "version_mismatch");
    }

    private Answer change(Versioned it, String ifMatch, String json) {
        return person.patch(it.path(), ifMatch, json);
    }

    private static void waitFor(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
