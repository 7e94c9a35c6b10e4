package dev.vpsclaude.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.InvalidValue;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet lanterns",
                "correct horse battery staple",
                "a long phrase for Ada",
                "xk2ppf0vqz7d",
                "ключ под ковриком лежит",
                "🐙🦀🐚🌊⛵🏝🌴🥥🦜🗺🧭⚓"
            })
    void phrases_and_random_letters_are_accepted(String password) {
        assertThat(acceptable(password)).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({
        "eleven char, too_short",
        "password1234, too_common",
        "Password1234, too_common",
        "P455w0rd1234, too_common",
        "passwordpassword, too_common",
        "123456789012, too_common",
        "987654321987654321, too_common",
        "qwertyuiop123, too_common",
        "1q2w3e4r5t6y, too_common",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, too_common",
        "abcdefghijklm, too_common",
        "iloveyou2024, too_common",
        "quiet lovelace lanterns, too_personal",
        "quiet LoveLace lanterns, too_personal",
        "quiet countess-1815 lanterns, too_personal",
        "quiet ada@example.org lanterns, too_personal",
        "my VPSClaude lanterns, too_personal"
    })
    void others_are_refused_with_the_reason(String password, String code) {
        assertThatThrownBy(() -> acceptable(password))
                .asInstanceOf(InstanceOfAssertFactories.type(CommandRefused.class))
                .extracting(refused -> ((InvalidValue) refused.refusal()).code())
                .isEqualTo(code);
    }

    @Test
    void lengths_are_counted_in_characters_as_people_see_them() {
        String emoji = "🐙🦀🐚🌊⛵🏝🌴🥥".repeat(20);

        assertThat(acceptable(emoji.substring(0, emoji.offsetByCodePoints(0, 128))))
                .startsWith("🐙");
        others_are_refused_with_the_reason(emoji.substring(0, emoji.offsetByCodePoints(0, 129)), "too_long");
    }

    private static String acceptable(String password) {
        return NewPassword.acceptable(password, "ada@example.org", "countess-1815", "Ada Lovelace");
    }
}
