package dev.vpsclaude.server.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    @Test
    void it_is_shown_in_groups_and_printed_never() {
        RecoveryCode code = RecoveryCode.random();
        assertThat(code.shown()).matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}");
        assertThat(code.toString()).doesNotContainIgnoringCase(code.letters());
        assertThat(RecoveryCode.random()).isNotEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-efgh-2345-qrst", "ABCD EFGH 2345 QRST", "abcdefgh2345qrst", " Abcd-efgh-2345-qrst\n"})
    void it_is_the_same_however_it_is_typed(String typed) {
        assertThat(RecoveryCode.typed(typed)).isEqualTo(new RecoveryCode("ABCDEFGH2345QRST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "123 456", " 123456 "})
    void six_digits_are_of_a_device(String typed) {
        assertThat(TypedCode.read(typed)).isEqualTo(new TypedCode.OfDevice("123456"));
    }
}
