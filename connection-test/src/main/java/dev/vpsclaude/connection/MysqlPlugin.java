package dev.vpsclaude.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** The ways to prove a password to MySQL that we know. None of them sends it in clear text by itself. */
enum MysqlPlugin {
    NATIVE("mysql_native_password", "SHA-1") {
        @Override
        byte[] mixed(byte[] once, byte[] twice, byte[] nonce) {
            return xor(once, digest(nonce, twice));
        }
    },
    CACHING_SHA2("caching_sha2_password", "SHA-256") {
        @Override
        byte[] mixed(byte[] once, byte[] twice, byte[] nonce) {
            return xor(once, digest(twice, nonce));
        }
    };

    private final String word;
    private final String algorithm;

    MysqlPlugin(String word, String algorithm) {
        this.word = word;
        this.algorithm = algorithm;
    }

    static Optional<MysqlPlugin> of(String word) {
        return Arrays.stream(values())
                .filter(plugin -> plugin.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    /** The digest of the password, hidden behind one that only who knows the password's can make. */
    byte[] proof(String password, byte[] nonce) {
        if (password.isEmpty()) {
            return new byte[0];
        }
        byte[] once = digest(password.getBytes(UTF_8));
        return mixed(once, digest(once), nonce);
    }

    abstract byte[] mixed(byte[] once, byte[] twice, byte[] nonce);

    byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The second is repeated as often as needed. */
    static byte[] xor(byte[] first, byte[] second) {
        byte[] mixed = new byte[first.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (byte) (first[i] ^ second[i % second.length]);
        }
        return mixed;
    }
}
