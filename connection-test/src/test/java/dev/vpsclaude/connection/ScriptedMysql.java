package dev.vpsclaude.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.connection.ScriptedServer.Line;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.net.ssl.SSLSocket;

/**
 * The server's side of MySQL's log-in, written from the protocol's documentation. It checks proofs as a server does: with the
 * digest of the digest of the password, which it keeps instead of the password.
 */
final class ScriptedMysql {

    static final String NATIVE = "mysql_native_password";
    static final String CACHING = "caching_sha2_password";
    static final byte[] NONCE = "12345678abcdefghijkl".getBytes(US_ASCII);
    static final byte[] OK = {0, 0, 0, 2, 0, 0, 0};

    private static final String PASSWORD = "s\u00e9same";
    private static final int SSL = 0x800;
    private static final int CONNECT_WITH_DATABASE = 0x8;
    private static final int LOCAL_FILES = 0x80;

    private Line line;
    private int number;

    ScriptedMysql(Line line) {
        this.line = line;
    }

    /** What a client says of itself. */
    record Login(String user, byte[] proof, String database, String plugin) {}

    ScriptedMysql greet(String plugin, boolean tls) throws IOException {
        int low = 0xf7ff & ~SSL | (tls ? SSL : 0);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(10);
        body.writeBytes("8.4.0\0".getBytes(UTF_8));
        body.writeBytes(new byte[] {7, 0, 0, 0});
        body.write(NONCE, 0, 8);
        body.writeBytes(new byte[] {0, (byte) low, (byte) (low >> 8), (byte) 0xff, 2, 0});
        body.writeBytes(new byte[] {(byte) 0xff, (byte) 0xdf, 21});
        body.writeBytes(new byte[10]);
        body.write(NONCE, 8, 12);
        body.write(0);
        body.writeBytes((plugin + "\0").getBytes(UTF_8));
        return say(body.toByteArray());
    }

    ScriptedMysql say(byte[] body) throws IOException {
        return say(body, number++);
    }

    ScriptedMysql say(byte[] body, int withNumber) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.writeBytes(new byte[] {(byte) body.length, (byte) (body.length >> 8), (byte) (body.length >> 16)});
        packet.write(withNumber);
        packet.writeBytes(body);
        line.say(packet.toByteArray());
        return this;
    }

    ScriptedMysql error(int code) throws IOException {
        byte[] text = "#28000Access denied for user 'u'@'host'".getBytes(UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {(byte) 0xff, (byte) code, (byte) (code >> 8)});
        body.writeBytes(text);
        return say(body.toByteArray());
    }

    ScriptedMysql switchTo(String plugin, byte[] nonce) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(0xfe);
        body.writeBytes((plugin + "\0").getBytes(UTF_8));
        body.writeBytes(nonce);
        body.write(0);
        return say(body.toByteArray());
    }

    byte[] hear() throws IOException {
        DataInputStream in = line.in();
        int length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
        require(in.readUnsignedByte() == number++, "the packets are counted");
        return line.hear(length);
    }

    Login hearLogin() throws IOException {
        byte[] body = hear();
        require((body[0] & LOCAL_FILES) == 0, "no file is offered");
        require((body[0] & CONNECT_WITH_DATABASE) != 0, "a database is named");
        int[] at = {32};
        String user = text(body, at);
        byte[] proof = Arrays.copyOfRange(body, at[0] + 1, at[0] + 1 + body[at[0]]);
        at[0] += 1 + proof.length;
        return new Login(user, proof, text(body, at), text(body, at));
    }

    /** After the request for it. */
    ScriptedMysql continueInTls() throws IOException {
        byte[] request = hear();
        require(request.length == 32 && (request[1] & SSL >> 8) != 0, "TLS is asked for");
        SSLSocket tls = (SSLSocket) Certificates.ofServer()
                .sslSocketFactory()
                .createSocket(line.socket(), null, line.socket().getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        line = new Line(tls, new DataInputStream(tls.getInputStream()), tls.getOutputStream());
        return this;
    }

    /** The client says goodbye and asks nothing before it. */
    void hearGoodbye() throws IOException {
        number = 0;
        byte[] command = hear();
        require(command.length == 1 && command[0] == 1, "goodbye is all that is said");
        require(line.in().read() < 0, "nothing follows");
    }

    static boolean provesNative(byte[] proof, byte[] nonce) {
        byte[] kept = digest("SHA-1", digest("SHA-1", PASSWORD.getBytes(UTF_8)));
        return proof.length == 20 && Arrays.equals(digest("SHA-1", xor(proof, digest("SHA-1", nonce, kept))), kept);
    }

    static boolean provesCaching(byte[] proof, byte[] nonce) {
        byte[] kept = digest("SHA-256", digest("SHA-256", PASSWORD.getBytes(UTF_8)));
        return proof.length == 32 && Arrays.equals(digest("SHA-256", xor(proof, digest("SHA-256", kept, nonce))), kept);
    }

    static boolean isPassword(byte[] heard) {
        return Arrays.equals(heard, (PASSWORD + "\0").getBytes(UTF_8));
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key of this size that nobody has the other half of. */
    static PublicKey key(int bits, int bitsOfExponent) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(odd(bits), odd(bitsOfExponent)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BigInteger odd(int bits) {
        return BigInteger.ONE.setBit(bits - 1);
    }

    static byte[] pem(PublicKey key) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return ("\1-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n").getBytes(US_ASCII);
    }

    static byte[] decrypted(byte[] heard, KeyPair keys, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate());
            return xor(cipher.doFinal(heard), nonce);
        } catch (GeneralSecurityException wrong) {
            return new byte[0];
        }
    }

    private static String text(byte[] body, int[] at) {
        int start = at[0];
        while (body[at[0]] != 0) {
            at[0]++;
        }
        return new String(body, start, at[0]++ - start, UTF_8);
    }

    private static byte[] xor(byte[] first, byte[] second) {
        byte[] mixed = new byte[first.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (byte) (first[i] ^ second[i % second.length]);
        }
        return mixed;
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
