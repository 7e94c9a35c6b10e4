package dev.vpsclaude.server.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * Passwords that are guessed early. zxcvbn brings the 30,000 most common ones and the habits by which people make others of
 * them: capitals, digits for letters, words in a row, years, rows of the keyboard, repetition.
 */
final class CommonPasswords {

    /** As many as one tries who has an hour and no throttle before them; the common ones are far below. */
    private static final double TOO_FEW_GUESSES = 1e8;

    /** Its time grows with the square of the length, and no habit makes more of a good beginning bad. */
    private static final int ENOUGH = 40;

    private static final Supplier<Zxcvbn> ZXCVBN = SingletonSupplier.of(Zxcvbn::new);

    private CommonPasswords() {}

    static boolean has(String password) {
        String beginning = password.substring(0, Math.min(password.length(), ENOUGH));
        return ZXCVBN.get().measure(beginning).getGuesses() < TOO_FEW_GUESSES;
    }
}
