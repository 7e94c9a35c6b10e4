package dev.vpsclaude.connection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a database connection is encrypted, with the words of PostgreSQL's {@code sslmode}. */
public enum TlsMode {
    /** Never. */
    DISABLE,
    /** If the server offers it; its certificate is not looked at. */
    PREFER,
    /** Always; the certificate is not looked at. */
    REQUIRE,
    /** Always, with a certificate from an authority that this machine trusts. */
    VERIFY_CA,
    /** Always, with such a certificate for this very host. */
    VERIFY_FULL;

    /** As it is written in a connection string. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TlsMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }

    boolean isDemanded() {
        return compareTo(REQUIRE) >= 0;
    }

    boolean verifiesIssuer() {
        return compareTo(VERIFY_CA) >= 0;
    }
}
