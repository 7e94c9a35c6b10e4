package dev.vpsclaude.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import dev.vpsclaude.server.secret.MasterKey;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs where the audit log ends (Ed25519, RFC 8032). It is made from the master key and never stored: all nodes have the
 * same, and whoever has the database has neither.
 */
final class HeadKey {

    private static final String PURPOSE = "vpsclaude audit heads, Ed25519, 1";

    private final Ed25519Sign.KeyPair pair;

    private HeadKey(Ed25519Sign.KeyPair pair) {
        this.pair = pair;
    }

    static HeadKey of(MasterKey master) {
        try {
            Mac derivation = Mac.getInstance("HmacSHA256");
            derivation.init(new SecretKeySpec(master.bytes(), "HmacSHA256"));
            return new HeadKey(Ed25519Sign.KeyPair.newKeyPairFromSeed(derivation.doFinal(PURPOSE.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256 and SHA-512", e);
        }
    }

    /** The public key in base64, 32 bytes. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublicKey());
    }

    /** The signature in base64, 64 bytes. */
    String sign(String text) {
        try {
            return Base64.getEncoder().encodeToString(new Ed25519Sign(pair.getPrivateKey()).sign(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The head of the audit log cannot be signed", e);
        }
    }

    boolean hasSigned(String text, String signature) {
        try {
            new Ed25519Verify(pair.getPublicKey()).verify(Base64.getDecoder().decode(signature), text.getBytes(UTF_8));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
