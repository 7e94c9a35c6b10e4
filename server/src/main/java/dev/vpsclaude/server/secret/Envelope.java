package dev.vpsclaude.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Encrypts each value with AES-GCM under a key of its own, and wraps that with a master key. Tenant, purpose, id and
 * version are authenticated with both.
 */
@Component
class Envelope {

    /** By how much a sealed value is longer: Tink's prefix of 5 bytes, an initialization vector of 12 and a tag of 16. */
    static final int SEALING = 33;

    private final MasterKeys keys;
    private final SingletonSupplier<Map<String, Aead>> masters = SingletonSupplier.of(this::ciphers);

    Envelope(MasterKeys keys) {
        this.keys = keys;
    }

    SealedRow seal(SecretRef ref, UserId tenant, String purpose, Secret value) {
        byte[] context = SealedRow.context(ref, tenant, purpose);
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Tink.AEAD);
            byte[] sealed = Tink.cipher(key).encrypt(value.reveal().getBytes(UTF_8), context);
            return new SealedRow(ref, tenant, purpose, keys.primary().id(), wrapped(key, context), sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be sealed", e);
        }
    }

    /** @throws IllegalStateException when it is not what it claims to be, or no known key has wrapped it */
    Secret open(SealedRow row) {
        try {
            KeysetHandle key =
                    unwrapped(row).orElseThrow(() -> new GeneralSecurityException("No known master key wraps it"));
            return new Secret(new String(Tink.cipher(key).decrypt(row.ciphertext(), row.context()), UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The value sealed as " + row.ref() + " under the master key " + row.masterKey() + " does not open",
                    e);
        }
    }

    /** The same value under the primary master key; empty when no known one unwraps it. */
    Optional<SealedRow> rewrapped(SealedRow row) {
        return unwrapped(row).map(key -> rewrapped(row, key));
    }

    private SealedRow rewrapped(SealedRow row, KeysetHandle key) {
        try {
            return row.wrappedBy(keys.primary().id(), wrapped(key, row.context()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be wrapped", e);
        }
    }

    private byte[] wrapped(KeysetHandle key, byte[] context) throws GeneralSecurityException {
        Aead primary = masters.obtain().values().iterator().next();
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, primary, context, Tink.AEAD);
    }

    private Optional<KeysetHandle> unwrapped(SealedRow row) {
        return candidates(row.masterKey()).stream()
                .flatMap(master -> unwrapped(row, master).stream())
                .findFirst();
    }

    /** Where it is not known which one it was, each is tried. */
    private Collection<Aead> candidates(String masterKey) {
        Aead named = masters.obtain().get(masterKey);
        return named == null ? masters.obtain().values() : List.of(named);
    }

    private Map<String, Aead> ciphers() {
        Map<String, Aead> ciphers = new LinkedHashMap<>();
        keys.byId().forEach((id, key) -> ciphers.put(id, Tink.cipher(key)));
        return ciphers;
    }

    private static Optional<KeysetHandle> unwrapped(SealedRow row, Aead master) {
        try {
            return Optional.of(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(row.wrappedKey(), master, row.context(), Tink.AEAD));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }
}
