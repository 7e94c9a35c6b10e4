package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.OTHER_ENVIRONMENT;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.platform.Orphan;
import dev.vpsclaude.messages.platform.PlatformOrphans;
import java.util.Set;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Coolify costs that is asked for orphans and is away, at fault, or not the one that is meant. */
class OrphansInTroubleTest {

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final ScriptedCoolify coolify = adapter.coolify;
    private final KnownStandings history = new KnownStandings();
    private final CoolifyOrphans orphans = new CoolifyOrphans(
            coolify.api(), new OngoingTable(adapter.jdbc), adapter.observations, history.standings());

    @AfterEach
    void close() {
        history.close();
        adapter.close();
    }

    @ParameterizedTest
    @CsvSource({
        "500, 500.json, PLATFORM_FAULTY, The platform answered with an error of its own.",
        "502, 502.html, PLATFORM_FAULTY, The platform answered with an error of its own.",
        "200, truncated.json, PLATFORM_FAULTY, The platform's answer could not be understood.",
        "429, 429-rate.json, PLATFORM_BUSY, The platform has had too many requests from us.",
        "401, 401.json, PLATFORM_MISCONFIGURED, The platform does not accept our credentials.",
        "404, 404-application.json, PLATFORM_MISCONFIGURED,"
                + " 'The platform does not know the configured project, environment or server.'"
    })
    void an_answer_that_is_none_is_told_after_one_call(int status, String file, Cause cause, String sentence) {
        coolify.on(LOOK_UP, status, file);

        assertThat(orphans.look()).isInstanceOfSatisfying(PlatformOrphans.Unreadable.class, unread -> {
            assertThat(unread.reason().cause()).isEqualTo(cause);
            assertThat(unread.reason().explanation()).isEqualTo(sentence);
        });
        assertThat(coolify.asked()).containsExactly(LOOK_UP);
        assertThat(history.asked).isEmpty();
    }

    @Test
    void a_lost_answer_is_told_after_one_call() {
        coolify.losing(LOOK_UP);

        assertThat(orphans.look())
                .isInstanceOfSatisfying(
                        PlatformOrphans.Unreadable.class,
                        unread -> assertThat(unread.reason().cause()).isEqualTo(Cause.PLATFORM_UNREACHABLE));
        assertThat(coolify.asked()).containsExactly(LOOK_UP);
    }

    @Test
    void however_many_applications_there_are_one_call_and_one_question_are_enough() {
        coolify.on(LOOK_UP, "environment-with-orphans.json");

        assertThat(found().orphans()).hasSize(3);
        assertThat(coolify.asked()).containsExactly(LOOK_UP);
        assertThat(history.asked).containsExactly(Set.of(ENVIRONMENT, OTHER_ENVIRONMENT));
    }

    @Test
    void what_coolify_does_not_say_of_an_application_is_left_open() {
        coolify.on(LOOK_UP, "environment-with-orphans.json");

        assertThat(found().orphans().getFirst()).satisfies(orphan -> {
            assertThat(orphan.createdAt()).isNull();
            assertThat(orphan.container()).isEqualTo(Orphan.Container.UNKNOWN);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void a_name_without_end_is_cut(int length) {
        calls("x".repeat(length));

        assertThat(found().orphans())
                .extracting(Orphan::name)
                .singleElement()
                .asString()
                .hasSize(201)
                .endsWith("x…");
    }

    @Test
    void a_name_cannot_hide_what_it_says() {
        calls("\\u202egnol\\n\\u0000");

        assertThat(found().orphans()).extracting(Orphan::name).containsExactly("\uFFFDgnol\uFFFD\uFFFD");
    }

    private void calls(String name) {
        coolify.on(
                LOOK_UP,
                new MockResponse.Builder()
                        .body("""
                                {"applications": [{"uuid": "a0000000000000000000app1", "name": "%s",
                                 "description": "%s of somebody"}]}""".formatted(name, ENVIRONMENT.text()))
                        .build());
    }

    private PlatformOrphans.Found found() {
        return (PlatformOrphans.Found) orphans.look();
    }
}
