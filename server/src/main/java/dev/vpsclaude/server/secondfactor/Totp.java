package dev.vpsclaude.server.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds, as RFC 6238 has them: HMAC with SHA-1, six digits, counted from 1970 on. */
final class Totp {

    /** How long a code is shown, in seconds. */
    static final int STEP = 30;

    static final int DIGITS = 6;

    /** How many steps the clock of a device may be off, either way. */
    private static final int AROUND = 1;

    private Totp() {}

    /** The code of a time step. */
    static String code(byte[] key, long step) {
        byte[] hash = hmac(key, step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    /**
     * Of which step a code is, among the present one and its neighbours.
     *
     * @param now seconds since 1970
     * @param last the newest step whose code was taken; it and those before it do not count
     */
    static OptionalLong step(byte[] key, String code, long now, long last) {
        long present = now / STEP;
        return LongStream.rangeClosed(present - AROUND, present + AROUND)
                .filter(step -> step > last)
                .filter(step -> MessageDigest.isEqual(code(key, step).getBytes(US_ASCII), code.getBytes(US_ASCII)))
                .findFirst();
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-1", e);
        }
    }
}
