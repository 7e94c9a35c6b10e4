package dev.vpsclaude.server.environment;

import static dev.vpsclaude.messages.Checked.require;

import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.server.secret.Literal;
import java.security.SecureRandom;

/** The password with which a person enters a box. */
final class BoxPassword {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED = 20;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private BoxPassword() {}

    /** Twenty letters and digits that cannot be mistaken for each other. */
    static Secret generate() {
        StringBuilder password = new StringBuilder();
        new SecureRandom().ints(GENERATED, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return new Secret(password.toString());
    }

    static Secret acceptable(String password) {
        int length = password.codePointCount(0, password.length());
        require(length >= SHORTEST, "too_short", "At least " + SHORTEST + " characters are needed.");
        require(length <= LONGEST, "too_long", "At most " + LONGEST + " characters are allowed.");
        Literal.requireLiteral(password);
        return new Secret(password);
    }
}
