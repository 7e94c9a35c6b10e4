package dev.vpsclaude.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vpsclaude.messages.Refusal.VersionMismatch;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    @Test
    void whoever_expects_nothing_is_content_with_every_version() {
        assertThatCode(() -> Expected.ANY.require("x", 7)).doesNotThrowAnyException();
        assertThat(Expected.ANY.followedBy(8)).isEqualTo(Expected.ANY);
    }

    @Test
    void one_of_the_expected_versions_is_enough() {
        assertThatCode(() -> new Expected.OneOf(Set.of(6L, 7L)).require("x", 7)).doesNotThrowAnyException();
    }

    @Test
    void another_version_is_refused_and_what_was_known_is_the_newest_that_it_once_had() {
        assertThat(refusal(new Expected.OneOf(Set.of(2L, 5L, 99L)), 7)).isEqualTo(new VersionMismatch("x", 5, 7));
    }

    @Test
    void whoever_expects_what_never_was_is_told_of_no_changes() {
        assertThat(refusal(Expected.exactly(99), 7)).isEqualTo(new VersionMismatch("x", 7, 7));
        assertThat(refusal(new Expected.OneOf(Set.of()), 7)).isEqualTo(new VersionMismatch("x", 7, 7));
    }

    @Test
    void the_next_command_expects_what_the_one_before_it_has_left() {
        assertThat(Expected.exactly(3).followedBy(4)).isEqualTo(Expected.exactly(4));
    }

    private static Refusal refusal(Expected expected, long present) {
        return catchThrowableOfType(CommandRefused.class, () -> expected.require("x", present))
                .refusal();
    }
}
