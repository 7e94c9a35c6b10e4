package dev.vpsclaude.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's messages are signed with, symmetrically as Standard Webhooks 1.0.0 has it
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md): {@code whsec_} and random bytes in
 * base64.
 */
record SigningSecret(Secret value) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32; // The specification wants 24 to 64.
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningSecret generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes)));
    }

    /** The signature of a message that is sent at this second, with the version in front. */
    String sign(String messageId, long second, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(), ALGORITHM));
            byte[] signature = mac.doFinal((messageId + "." + second + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot sign.", e);
        }
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(value.reveal().substring(PREFIX.length()));
    }
}
