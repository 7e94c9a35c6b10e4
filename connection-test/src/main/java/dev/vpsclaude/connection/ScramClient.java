package dev.vpsclaude.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding. Both sides prove that they know the password. */
final class ScramClient {

    /** The least that RFC 7677 has: fewer would make it cheap to guess the password from our proof. */
    private static final int FEWEST_ITERATIONS = 4096;

    /** A server may ask for two thousand million, and would keep a processor of ours busy for many minutes. */
    private static final int MOST_ITERATIONS = 100_000;

    private static final String NO_CHANNEL_BINDING = "n,,";
    private static final String BASE64 = "[A-Za-z0-9+/]+={0,2}";
    private static final Pattern CHALLENGE =
            Pattern.compile("r=([\\x21-\\x7e&&[^,]]{1,256}),s=(" + BASE64 + "),i=([1-9][0-9]{0,9})");
    private static final Pattern PROOF = Pattern.compile("v=(" + BASE64 + ")");

    private final String password;
    private final String nonce;
    private byte[] serverSignature = {};

    ScramClient(String password, String nonce) {
        this.password = Normalizer.normalize(password, Normalizer.Form.NFKC);
        this.nonce = nonce;
    }

    static String newNonce() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Without a user: PostgreSQL takes the one of the startup message. */
    String first() {
        return NO_CHANNEL_BINDING + bare();
    }

    /** The proof that we know the password. */
    String answer(String challenge) throws TestFailed {
        Matcher parts = CHALLENGE.matcher(challenge);
        TestFailed.unless(parts.matches());
        String bothNonces = parts.group(1);
        TestFailed.unless(bothNonces.startsWith(nonce) && bothNonces.length() > nonce.length());
        String withoutProof = "c=" + encoded(NO_CHANNEL_BINDING.getBytes(UTF_8)) + ",r=" + bothNonces;
        String conversation = bare() + "," + challenge + "," + withoutProof;
        byte[] salted = salted(decoded(parts.group(2)), iterations(parts.group(3)));
        return withoutProof + ",p=" + encoded(proof(salted, conversation));
    }

    /** Somebody who only pretends to be the server cannot have this. */
    void verify(String proof) throws TestFailed {
        Matcher parts = PROOF.matcher(proof);
        TestFailed.unless(parts.matches() && MessageDigest.isEqual(decoded(parts.group(1)), serverSignature));
    }

    private String bare() {
        return "n=,r=" + nonce;
    }

    private static int iterations(String number) throws TestFailed {
        long iterations = Long.parseLong(number);
        TestFailed.unless(iterations >= FEWEST_ITERATIONS && iterations <= MOST_ITERATIONS);
        return (int) iterations;
    }

    private byte[] proof(byte[] salted, String conversation) {
        serverSignature = hmac(hmac(salted, "Server Key"), conversation);
        byte[] clientKey = hmac(salted, "Client Key");
        byte[] signature = hmac(sha256(clientKey), conversation);
        byte[] proof = new byte[clientKey.length];
        for (int i = 0; i < proof.length; i++) {
            proof[i] = (byte) (clientKey[i] ^ signature[i]);
        }
        return proof;
    }

    private byte[] salted(byte[] salt, int iterations) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) throws TestFailed {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            throw TestFailed.unexpected();
        }
    }
}
