package dev.vpsclaude.server.audit;

import java.time.Instant;
import java.util.Collection;

/**
 * Where the log ended at some time, as it is kept outside of the database.
 *
 * @param seq the number of the entry
 * @param hash of the entry, in hexadecimal
 * @param at when it was signed, RFC 3339
 * @param publicKey of whoever signed, Ed25519 in base64: anybody can check with it, once they know whose it is
 * @param signature over {@link #signed}, in base64
 */
record SignedHead(long seq, String hash, String at, String publicKey, String signature) {

    static SignedHead of(long seq, String hash, Instant at, HeadKey key) {
        String text = signed(seq, hash, at.toString());
        return new SignedHead(seq, hash, at.toString(), key.publicKey(), key.sign(text));
    }

    /** The text that is signed, in UTF-8. */
    static String signed(long seq, String hash, String at) {
        return "vpsclaude-audit-head\n" + seq + "\n" + hash + "\n" + at + "\n";
    }

    boolean isOfOneOf(Collection<HeadKey> keys) {
        return keys.stream()
                .anyMatch(key -> key.publicKey().equals(publicKey) && key.hasSigned(signed(seq, hash, at), signature));
    }
}
