package dev.vpsclaude.server.account;

import dev.vpsclaude.messages.Checked;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a password has to be when somebody chooses it. No rules about kinds of characters. */
final class NewPassword {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int SHORTEST_WORD = 4;
    private static final String PRODUCT = "vpsclaude";

    private NewPassword() {}

    /**
     * The password, if it is 12 to 128 characters, has nothing in it that is known of the person or of the platform, and is
     * not among the first that anybody would guess.
     */
    static String acceptable(String password, String email, String username, String name) {
        int length = password.codePointCount(0, password.length());
        Checked.require(length >= SHORTEST, "too_short", "At least " + SHORTEST + " characters are needed.");
        Checked.require(length <= LONGEST, "too_long", "At most " + LONGEST + " characters are allowed.");
        String lower = password.toLowerCase(Locale.ROOT);
        Checked.require(
                words(email, username, name).noneMatch(lower::contains),
                "too_personal",
                "Your name, user name, e-mail address and “" + PRODUCT + "” must not be part of it.");
        Checked.require(
                !CommonPasswords.has(password),
                "too_common",
                "This is one of the first passwords that are tried. A few unrelated words make a good one.");
        return password;
    }

    /** Short ones are left out: they are in other words by chance. */
    private static Stream<String> words(String email, String username, String name) {
        List<String> known = List.of(email, email.split("@", 2)[0], username, name, PRODUCT);
        return Stream.concat(known.stream(), Arrays.stream(name.split("[\\s\\p{Z}]+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD);
    }
}
