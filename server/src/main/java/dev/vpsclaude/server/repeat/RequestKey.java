package dev.vpsclaude.server.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.account.UserId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tells a request from all others: who sends it, to where, and the key that they chose for it. The key is not kept.
 *
 * @param route method and path
 * @param keyHash SHA-256 of the key
 * @param fingerprint HMAC of the request under the key, so that a copy of the table does not help to guess what a body said
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a table; never compared.
public record RequestKey(UserId person, String route, byte[] keyHash, byte[] fingerprint) {

    /** Where the key stands. */
    public static final String HEADER = "Idempotency-Key";

    /** Logging in makes a session, which is nothing to be handed out again. */
    private static final String SESSIONS = "/api/v1/auth/";

    /** A string of RFC 8941, as the draft has it, or the same without quotation marks, as most clients send it. */
    private static final Pattern KEY =
            Pattern.compile("\"([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255})\"|([\\x21\\x23-\\x7e]{1,255})");

    /** Whether a key means anything there. */
    public static boolean isTakenBy(String method, String path) {
        return method.equals("POST") && path.startsWith("/api/v1/") && !path.startsWith(SESSIONS);
    }

    /** Empty when the header is no key. */
    public static Optional<RequestKey> of(UserId person, String route, String header, byte[]... request) {
        Matcher key = KEY.matcher(header.strip());
        if (!key.matches()) {
            return Optional.empty();
        }
        String text = key.group(1) == null ? key.group(2) : key.group(1);
        return Optional.of(new RequestKey(person, route, hash(text), fingerprint(text, request)));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] fingerprint(String key, byte[]... request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            for (byte[] part : request) {
                mac.update(Integer.toString(part.length).getBytes(UTF_8));
                mac.update((byte) '|');
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
