package dev.vpsclaude.server.account;

import dev.vpsclaude.server.security.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** What lets somebody in once: 256 random bits. It is told once and kept as its hash. */
record InvitationToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static InvitationToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "InvitationToken[]";
    }
}
