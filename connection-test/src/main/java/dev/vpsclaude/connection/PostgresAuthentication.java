package dev.vpsclaude.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Says who we are in the way that the server asks for, if we are willing to. */
final class PostgresAuthentication {

    private static final int OK = 0;
    private static final int CLEARTEXT = 3;
    private static final int MD5 = 5;
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;
    private static final int SASL_FINAL = 12;
    private static final String SCRAM = "SCRAM-SHA-256";

    private final PostgresWire wire;
    private final ConnectionString target;
    private final boolean encrypted;

    PostgresAuthentication(PostgresWire wire, ConnectionString target, boolean encrypted) {
        this.wire = wire;
        this.target = target;
        this.encrypted = encrypted;
    }

    /** Returns when the server believes us. */
    void perform() throws IOException {
        Bytes request = request();
        switch (request.i32()) {
            case OK -> {
                return;
            }
            case CLEARTEXT -> sendCleartext();
            case MD5 -> sendDigest(request.take(4));
            case SASL -> scram(request);
            default -> throw TestFailed.unexpected();
        }
        TestFailed.unless(request().i32() == OK);
    }

    private Bytes request() throws IOException {
        PostgresWire.Message message = PostgresHandshake.next(wire);
        TestFailed.unless(message.type() == 'R');
        return message.body();
    }

    /** Never where everybody on the way could read it. */
    private void sendCleartext() throws IOException {
        if (!encrypted) {
            throw new TestFailed(Outcome.REFUSED_BY_POLICY);
        }
        wire.send('p', PostgresWire.withZero(password()));
    }

    private void sendDigest(byte[] salt) throws IOException {
        String inner = md5((password() + target.user()).getBytes(StandardCharsets.UTF_8), new byte[0]);
        wire.send('p', PostgresWire.withZero("md5" + md5(inner.getBytes(StandardCharsets.US_ASCII), salt)));
    }

    private void scram(Bytes mechanisms) throws IOException {
        TestFailed.unless(names(mechanisms).contains(SCRAM));
        ScramClient scram = new ScramClient(password(), ScramClient.newNonce());
        byte[] first = scram.first().getBytes(StandardCharsets.UTF_8);
        wire.send('p', initial(first));
        Bytes challenge = continued(SASL_CONTINUE);
        wire.send('p', scram.answer(utf8(challenge)).getBytes(StandardCharsets.UTF_8));
        scram.verify(utf8(continued(SASL_FINAL)));
    }

    private Bytes continued(int expected) throws IOException {
        Bytes request = request();
        TestFailed.unless(request.i32() == expected);
        return request;
    }

    private String password() throws TestFailed {
        String password = target.password().reveal();
        if (password.isEmpty()) {
            throw new TestFailed(Outcome.AUTH_FAILED);
        }
        return password;
    }

    private static List<String> names(Bytes mechanisms) throws TestFailed {
        List<String> names = new ArrayList<>();
        while (mechanisms.left() > 1) {
            names.add(mechanisms.text());
        }
        return names;
    }

    private static byte[] initial(byte[] first) {
        byte[] name = PostgresWire.withZero(SCRAM);
        return java.nio.ByteBuffer.allocate(name.length + Integer.BYTES + first.length)
                .put(name)
                .putInt(first.length)
                .put(first)
                .array();
    }

    private static String utf8(Bytes body) throws TestFailed {
        return new String(body.rest(), StandardCharsets.UTF_8);
    }

    private static String md5(byte[] text, byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(text);
            return HexFormat.of().formatHex(digest.digest(salt));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
