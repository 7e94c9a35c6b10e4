package dev.vpsclaude.connection;

import java.util.Locale;

/** What came of a test, and all that is told: which of several reasons it was would help who searches for a way in. */
public enum Outcome {
    /** The server let us in. */
    OK,
    /** The server answered and does not let this user in: a wrong password, no such database, no right to it. */
    AUTH_FAILED,
    /** Nothing that speaks the expected protocol answers there, or not in the way that was demanded. */
    UNREACHABLE,
    /** We do not go there, or do not do what the server asks for. */
    REFUSED_BY_POLICY,
    /** It took too long. */
    TIMEOUT;

    /** As it is written in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
