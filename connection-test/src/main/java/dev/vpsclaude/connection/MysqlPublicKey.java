package dev.vpsclaude.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;

/** The RSA key with which a password is sent to a server that offers no TLS. */
record MysqlPublicKey(RSAPublicKey key) {

    private static final int SHORTEST = 2048;

    /** A longer one, or a huge exponent, would be work for us and none for the server. */
    private static final int LONGEST = 4096;

    private static final int LONGEST_EXPONENT = 64;

    static MysqlPublicKey of(byte[] pem) throws TestFailed {
        String base64 = new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s|\\x00", "");
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            int length = key.getModulus().bitLength();
            TestFailed.unless(length >= SHORTEST && length <= LONGEST);
            TestFailed.unless(key.getPublicExponent().bitLength() <= LONGEST_EXPONENT);
            return new MysqlPublicKey(key);
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw TestFailed.unexpected();
        }
    }

    byte[] encrypt(byte[] text) throws TestFailed {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException tooLong) {
            throw TestFailed.unexpected();
        }
    }
}
