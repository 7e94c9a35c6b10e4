package dev.vpsclaude.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;

/** Says which rule turned a text down. */
public final class Refused {

    private Refused() {}

    public static void assertRefused(Function<String, ?> of, String text, String code) {
        assertThatExceptionOfType(CommandRefused.class)
                .as("“%s”", text)
                .isThrownBy(() -> of.apply(text))
                .extracting(CommandRefused::refusal)
                .isInstanceOfSatisfying(
                        Refusal.InvalidValue.class, it -> assertThat(it.code()).isEqualTo(code));
    }
}
