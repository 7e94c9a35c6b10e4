package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.CREATE;
import static dev.vpsclaude.coolify.CoolifyExamples.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoolifyExplanationTest {

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new CoolifyTrouble.NotFound(), Cause.PLATFORM_REFUSED),
                Arguments.of(new CoolifyTrouble.SwitchedOff(), Cause.PLATFORM_MISCONFIGURED),
                Arguments.of(new CoolifyTrouble.NotLetIn(), Cause.PLATFORM_MISCONFIGURED),
                Arguments.of(new CoolifyTrouble.NotRunning(), Cause.PLATFORM_REFUSED),
                Arguments.of(new CoolifyTrouble.Conflict("https://a", "uuid", "theirs"), Cause.DOMAIN_IN_USE),
                Arguments.of(new CoolifyTrouble.Invalid(List.of("domains")), Cause.PLATFORM_REFUSED),
                Arguments.of(new CoolifyTrouble.Unauthorised(), Cause.PLATFORM_MISCONFIGURED),
                Arguments.of(new CoolifyTrouble.Forbidden("deploy"), Cause.PLATFORM_MISCONFIGURED),
                Arguments.of(new CoolifyTrouble.Unsupported(), Cause.PLATFORM_MISCONFIGURED),
                Arguments.of(new CoolifyTrouble.Redirected(), Cause.PLATFORM_MISCONFIGURED),
                Arguments.of(new CoolifyTrouble.Unsendable("GREETING"), Cause.PLATFORM_REFUSED),
                Arguments.of(new CoolifyTrouble.Forgotten("GREETING"), Cause.INTERNAL),
                Arguments.of(new CoolifyTrouble.RateLimited(Duration.ZERO), Cause.PLATFORM_BUSY),
                Arguments.of(new CoolifyTrouble.QueueFull(Duration.ZERO), Cause.PLATFORM_BUSY),
                Arguments.of(new CoolifyTrouble.Unavailable(true), Cause.PLATFORM_FAULTY),
                Arguments.of(new CoolifyTrouble.Unavailable(false), Cause.PLATFORM_UNREACHABLE),
                Arguments.of(new CoolifyTrouble.UnknownOutcome(), Cause.PLATFORM_UNREACHABLE),
                Arguments.of(new CoolifyTrouble.Unintelligible("x"), Cause.PLATFORM_FAULTY),
                Arguments.of(new CoolifyTrouble.Withheld("GREETING"), Cause.PLATFORM_MISCONFIGURED));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void every_trouble_is_a_sentence_without_addresses(CoolifyTrouble trouble, Cause cause) {
        FailureReason reason = CoolifyExplanation.of(trouble, ROUTE);

        assertThat(reason.cause()).isEqualTo(cause);
        assertThat(reason.explanation()).matches("[A-Z].*\\.").doesNotContain("http", "uuid", "theirs");
    }

    @Test
    void no_kind_of_trouble_is_left_out() {
        Stream<String> all = Stream.of(CoolifyTrouble.Permanent.class, CoolifyTrouble.Passing.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(Class::getName);

        assertThat(troubles()
                        .map(row ->
                                Objects.requireNonNull(row.get()[0]).getClass().getName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(all.toList());
    }

    @Test
    void nothing_found_while_creating_is_a_mistake_in_the_settings() {
        assertThat(CoolifyExplanation.of(new CoolifyTrouble.NotFound(), CREATE).cause())
                .isEqualTo(Cause.PLATFORM_MISCONFIGURED);
    }

    @Test
    void a_missing_ability_is_named() {
        assertThat(CoolifyExplanation.of(new CoolifyTrouble.Forbidden("deploy"), CREATE)
                        .explanation())
                .contains("\"deploy\"");
    }
}
