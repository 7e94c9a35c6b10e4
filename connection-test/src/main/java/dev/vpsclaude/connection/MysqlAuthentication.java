package dev.vpsclaude.connection;

import java.io.IOException;
import java.util.Arrays;

/** What follows the log-in until the server has decided. */
final class MysqlAuthentication {

    private static final int OK = 0;
    private static final int MORE = 1;
    private static final int SWITCH = 0xfe;
    private static final int REQUEST_PUBLIC_KEY = 2;
    private static final int KNOWN_ALREADY = 3;
    private static final int SEND_PASSWORD = 4;

    private final MysqlPackets packets;
    private final ConnectionString target;
    private final boolean encrypted;

    MysqlAuthentication(MysqlPackets packets, ConnectionString target, boolean encrypted) {
        this.packets = packets;
        this.target = target;
        this.encrypted = encrypted;
    }

    /** Returns when the server believes us. It may ask for another way to prove the password, once. */
    void perform(MysqlPlugin plugin, byte[] nonce) throws IOException {
        Bytes packet = packets.read();
        switch (MysqlHandshake.kind(packet)) {
            case OK -> {}
            case MORE -> more(plugin, nonce, packet);
            case SWITCH -> switched(packet);
            default -> throw TestFailed.unexpected();
        }
    }

    private void switched(Bytes request) throws IOException {
        TestFailed.unless(!request.isEmpty());
        MysqlPlugin plugin = MysqlPlugin.of(request.text()).orElseThrow(TestFailed::unexpected);
        byte[] nonce = request.take(MysqlGreeting.NONCE_LENGTH);
        packets.send(plugin.proof(target.password().reveal(), nonce));
        Bytes packet = packets.read();
        switch (MysqlHandshake.kind(packet)) {
            case OK -> {}
            case MORE -> more(plugin, nonce, packet);
            default -> throw TestFailed.unexpected();
        }
    }

    private void more(MysqlPlugin plugin, byte[] nonce, Bytes packet) throws IOException {
        TestFailed.unless(plugin == MysqlPlugin.CACHING_SHA2);
        switch (packet.u8()) {
            case KNOWN_ALREADY -> {}
            case SEND_PASSWORD -> sendPassword(nonce);
            default -> throw TestFailed.unexpected();
        }
        TestFailed.unless(MysqlHandshake.kind(packets.read()) == OK);
    }

    private void sendPassword(byte[] nonce) throws IOException {
        byte[] password = MysqlHandshake.withZero(target.password().reveal());
        packets.send(encrypted ? password : publicKey().encrypt(MysqlPlugin.xor(password, nonce)));
        Arrays.fill(password, (byte) 0);
    }

    private MysqlPublicKey publicKey() throws IOException {
        packets.send(new byte[] {REQUEST_PUBLIC_KEY});
        Bytes packet = packets.read();
        TestFailed.unless(MysqlHandshake.kind(packet) == MORE);
        return MysqlPublicKey.of(packet.rest());
    }
}
