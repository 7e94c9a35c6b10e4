package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void lines_stay_lines_whatever_ends_them() {
        assertThat(clean("one\r\ntwo\n\nthree\tfour\n")).containsExactly("one", "two", "", "three\tfour");
    }

    @Test
    void what_a_terminal_would_obey_is_left_out() {
        assertThat(clean("\u001B[1;31mred\u001B[0m \u001B]0;title\u0007bell\u0007 \u001B(B\u0000\u0008end"))
                .containsExactly("red bell (Bend");
    }

    @Test
    void what_turns_the_direction_of_reading_is_left_out() {
        assertThat(clean("a\u202Eb\u2066c\u200Bd")).containsExactly("abcd");
    }

    @Test
    void only_the_last_lines_are_given() {
        assertThat(LogText.last(2, "one\ntwo\nthree\n", LogMask.NOTHING)).containsExactly("two", "three");
    }

    @Test
    void a_line_without_end_is_cut_and_not_within_a_sign() {
        String sign = "\uD83D\uDE00";
        List<String> lines = clean("x".repeat(3_999) + sign + "y");

        assertThat(lines.getFirst()).isEqualTo("x".repeat(3_999) + "…");
    }

    @Test
    void of_too_much_the_end_is_given() {
        String all =
                IntStream.range(0, 1_000).mapToObj(i -> i + "x".repeat(1_000)).collect(Collectors.joining("\n"));
        List<String> lines = LogText.last(1_000, all, LogMask.NOTHING);

        assertThat(lines.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(256 * 1024);
        assertThat(lines.getLast()).startsWith("999x");
    }

    @Test
    void a_secret_is_not_shown_even_where_it_is_dressed_up() {
        LogMask mask = LogMask.of(List.of("sk-123", "sk-123-longer", "abc"));

        assertThat(LogText.last(9, "key=sk-123-longer\nkey=sk-\u001B[1m123;\nabc\n", mask))
                .containsExactly("key=********", "key=********;", "abc");
    }

    @Test
    void a_secret_at_the_place_where_a_line_is_cut_is_not_shown_by_half() {
        LogMask mask = LogMask.of(List.of("correct horse"));

        assertThat(LogText.last(1, "x".repeat(3_995) + "correct horse", mask).getFirst())
                .doesNotContain("corr");
    }

    @Test
    void a_mask_does_not_print_what_it_hides() {
        assertThat(LogMask.of(List.of("sk-123")).toString()).doesNotContain("sk-123");
    }

    private static List<String> clean(String text) {
        return LogText.last(100, text, LogMask.NOTHING);
    }
}
