package dev.vpsclaude.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Seals values with AES-GCM, each under a key of its own that the master key wraps. A sealed value opens only as what it
 * was sealed as: tenant, purpose, id and version are authenticated with it, so that rows cannot be swapped.
 */
@Component
public class Vault {

    private static final Configuration TINK = aeadOnly();

    /** By how much a sealed value is longer: Tink's prefix of 5 bytes, an initialization vector of 12 and a tag of 16. */
    private static final int SEALING = 33;

    private final SecretTable table;
    private final MasterKey masterKey;
    private final SingletonSupplier<Aead> master = SingletonSupplier.of(this::masterAead);

    Vault(SecretTable table, MasterKey masterKey) {
        this.table = table;
        this.masterKey = masterKey;
    }

    /** Seals a value for a tenant; {@code purpose} says what it is for and is no secret. */
    public SecretRef seal(UserId tenant, String purpose, Secret value) {
        SecretRef ref = new SecretRef(new SecretId(UuidCreator.getTimeOrderedEpoch()), 1);
        byte[] context = SealedRow.context(ref, tenant, purpose);
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master.obtain(), context, TINK);
            byte[] sealed = aead(key).encrypt(value.reveal().getBytes(UTF_8), context);
            table.add(new SealedRow(ref, tenant, purpose, wrapped, sealed));
            return ref;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be sealed", e);
        }
    }

    /** How many bytes these values have together; they are not opened for that. */
    public int bytes(Collection<SecretRef> values) {
        return table.bytes(values) - SEALING * values.size();
    }

    /** Forgets a value that nothing refers to. */
    public void discard(SecretRef ref) {
        table.remove(ref);
    }

    /** Runs what needs sealed values, and forgets these if it comes to nothing. */
    public <T> T orDiscard(List<SecretRef> sealed, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            sealed.forEach(this::discard);
            throw e;
        }
    }

    /** Opens a sealed value.
     *
     * @throws IllegalStateException when it was discarded, or does not open as what it claims to be */
    @QueryHandler
    public Secret handle(RevealSecret query) {
        SealedRow row = table.find(query.secret())
                .orElseThrow(() -> new IllegalStateException("No value is sealed as " + query.secret()));
        try {
            KeysetHandle key =
                    TinkProtoKeysetFormat.parseEncryptedKeyset(row.wrappedKey(), master.obtain(), row.context(), TINK);
            return new Secret(new String(aead(key).decrypt(row.ciphertext(), row.context()), UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The value sealed as " + query.secret() + " does not open", e);
        }
    }

    @AccessesPartialKey
    private Aead masterAead() {
        try {
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(32)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(masterKey.bytes(), InsecureSecretKeyAccess.get()))
                    .build();
            return aead(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key cannot be used", e);
        }
    }

    private static Configuration aeadOnly() {
        try {
            AeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot be used", e);
        }
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(TINK, Aead.class);
    }
}
