package dev.vpsclaude.server.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program shows to be let in: {@code vpsc_} and 256 random bits. It is not kept anywhere; its SHA-256 is enough to know
 * it again, and needs neither salt nor slowness, as nobody can guess it.
 */
public record TokenSecret(String reveal) {

    private static final Pattern FORM = Pattern.compile("vpsc_[A-Za-z0-9_-]{43}");
    private static final int SHOWN = "vpsc_".length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has. */
    public static TokenSecret generate() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new TokenSecret("vpsc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What was sent, if it has the form of a token; anything else need not be looked for. */
    static Optional<TokenSecret> of(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new TokenSecret(sent)) : Optional.empty();
    }

    /** So much of it that its owner knows it again: 36 of its 256 bits. */
    public String prefix() {
        return reveal.substring(0, SHOWN);
    }

    public byte[] hash() {
        return Sha256.of(reveal);
    }

    @Override
    public String toString() {
        return "TokenSecret[]";
    }
}
