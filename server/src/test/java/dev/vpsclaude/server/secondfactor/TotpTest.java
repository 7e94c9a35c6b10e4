package dev.vpsclaude.server.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(US_ASCII);
    private static final long NOW = 1_111_111_111;
    private static final long STEP = NOW / Totp.STEP;

    /** RFC 6238, appendix B, for SHA-1: of its eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_rfc(long seconds, String code) {
        assertThat(Totp.code(KEY, seconds / Totp.STEP)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void a_clock_may_be_off_by_one_step(long off) {
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP + off), NOW, 0)).hasValue(STEP + off);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void and_not_by_two(long off) {
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP + off), NOW, 0)).isEmpty();
    }

    @Test
    void neither_a_step_that_was_taken_counts_again_nor_one_before_it() {
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @Test
    void the_code_of_another_secret_is_wrong() {
        byte[] other = "12345678901234567891".getBytes(US_ASCII);
        assertThat(Totp.step(KEY, Totp.code(other, STEP), NOW, 0)).isEmpty();
    }
}
