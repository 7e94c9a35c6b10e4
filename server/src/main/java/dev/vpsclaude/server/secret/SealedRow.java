package dev.vpsclaude.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A sealed value as it stands in its table.
 *
 * @param masterKey the id of the one that wraps its key; {@code ""} where that was not written down yet
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way between a table and a cipher; never compared.
record SealedRow(SecretRef ref, UserId tenant, String purpose, String masterKey, byte[] wrappedKey, byte[] ciphertext) {

    static SealedRow of(SecretRef ref, ResultSet row) throws SQLException {
        return new SealedRow(
                ref,
                new UserId(row.getObject("tenant", UUID.class)),
                row.getString("purpose"),
                row.getString("master_key"),
                row.getBytes("wrapped_key"),
                row.getBytes("ciphertext"));
    }

    SealedRow wrappedBy(String otherMasterKey, byte[] otherWrapping) {
        return new SealedRow(ref, tenant, purpose, otherMasterKey, otherWrapping, ciphertext);
    }

    byte[] context() {
        return context(ref, tenant, purpose);
    }

    /** What is authenticated with the value. */
    static byte[] context(SecretRef ref, UserId tenant, String purpose) {
        return ("v1|" + tenant.text() + "|" + purpose + "|" + ref.id().text() + "|" + ref.version()).getBytes(UTF_8);
    }
}
