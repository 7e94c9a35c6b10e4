package dev.vpsclaude.messages.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.FailureReason.Cause;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureReasonTest {

    private static final Set<Cause> WANTED = EnumSet.of(Cause.CANCELLED_BY_OWNER, Cause.DELETED_BY_OWNER);

    @Test
    void a_long_explanation_is_cut_and_says_so() {
        assertThat(explained("x".repeat(501))).isEqualTo("x".repeat(500) + "…");
    }

    @Test
    void an_explanation_that_fits_stays() {
        assertThat(explained("x".repeat(500))).isEqualTo("x".repeat(500));
    }

    /** Half of a character could not be stored. */
    @Test
    void characters_are_never_cut_in_two() {
        String bulb = "\uD83D\uDCA1";
        assertThat(explained("x".repeat(499) + bulb.repeat(2))).isEqualTo("x".repeat(499) + bulb + "…");
    }

    @Test
    void what_was_cut_is_not_cut_again_when_it_is_read_back() {
        String once = explained("x".repeat(600));
        assertThat(explained(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_the_owner_asked_for_is_wanted(Cause cause) {
        assertThat(new FailureReason(cause, "").wanted()).isEqualTo(WANTED.contains(cause));
    }

    private static String explained(String explanation) {
        return new FailureReason(Cause.BUILD_FAILED, explanation).explanation();
    }
}
