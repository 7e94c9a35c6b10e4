package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.server.security.Sha256;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code of 80 random bits that stands in for a device once. So many bits need no slow hash.
 *
 * @param letters sixteen of {@link Base32}
 */
record RecoveryCode(String letters) {

    private static final int BYTES = 10;

    static RecoveryCode random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RecoveryCode(Base32.encode(bytes));
    }

    /** However it was typed: in small letters, with or without hyphens and spaces. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** As people read it: {@code abcd-efgh-ijkl-mnop}. */
    String shown() {
        return letters.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    byte[] hash() {
        return Sha256.of(letters);
    }

    @Override
    public String toString() {
        return "(recovery code)";
    }
}
