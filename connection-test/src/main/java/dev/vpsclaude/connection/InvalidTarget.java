package dev.vpsclaude.connection;

import java.util.Locale;

/** What a user gave is no target. Says what is wrong with it and never what it was: that may hold a password. */
public final class InvalidTarget extends IllegalArgumentException {

    /** What is wrong. */
    public enum Flaw {
        TOO_LONG,
        BAD_CHARACTER,
        BAD_ENCODING,
        UNKNOWN_SCHEME,
        MISSING_USER,
        USER_NOT_ALLOWED,
        BAD_HOST,
        BAD_PORT,
        BAD_DATABASE,
        BAD_PATH,
        UNKNOWN_PARAMETER,
        UNKNOWN_TLS_MODE,
        TOO_MANY_HEADERS,
        BAD_HEADER_NAME,
        BAD_HEADER_VALUE,
        HEADER_NOT_ALLOWED;

        /** As it is written in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Flaw flaw;

    InvalidTarget(Flaw flaw) {
        super(flaw.word());
        this.flaw = flaw;
    }

    /** What is wrong. */
    public Flaw flaw() {
        return flaw;
    }

    static void unless(boolean holds, Flaw flaw) {
        if (!holds) {
            throw new InvalidTarget(flaw);
        }
    }
}
