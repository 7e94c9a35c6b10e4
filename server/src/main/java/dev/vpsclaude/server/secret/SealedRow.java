package dev.vpsclaude.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.SecretRef;

/** A sealed value as it stands in its table. */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way between a table and a cipher; never compared.
record SealedRow(SecretRef ref, UserId tenant, String purpose, byte[] wrappedKey, byte[] ciphertext) {

    byte[] context() {
        return context(ref, tenant, purpose);
    }

    /** What is authenticated with the value. */
    static byte[] context(SecretRef ref, UserId tenant, String purpose) {
        return ("v1|" + tenant.text() + "|" + purpose + "|" + ref.id().text() + "|" + ref.version()).getBytes(UTF_8);
    }
}
