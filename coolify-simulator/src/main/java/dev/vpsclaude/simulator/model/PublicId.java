package dev.vpsclaude.simulator.model;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes Coolify's public ids: 24 lower-case letters and digits (contract 2.2). */
public final class PublicId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String MIXED = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private PublicId() {}

    public static String next() {
        return random(24, LOWER);
    }

    /** The secret half of an API token. */
    public static String secret() {
        return random(40, MIXED);
    }

    private static String random(int length, String alphabet) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(index -> alphabet.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
