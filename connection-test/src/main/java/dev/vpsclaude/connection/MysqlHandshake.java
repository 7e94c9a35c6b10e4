package dev.vpsclaude.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** MySQL's and MariaDB's: the greeting, TLS if it is wanted, authentication, and goodbye. */
record MysqlHandshake(TlsUpgrade upgrade) implements Handshake {

    private static final int LONG_PASSWORD = 0x1;
    private static final int CONNECT_WITH_DATABASE = 0x8;
    private static final int PROTOCOL_41 = 0x200;
    private static final int TRANSACTIONS = 0x2000;

    /** Among them is none that would let the server ask for a file of ours. */
    private static final int CAPABILITIES = LONG_PASSWORD
            | CONNECT_WITH_DATABASE
            | PROTOCOL_41
            | TRANSACTIONS
            | MysqlGreeting.SECURE_CONNECTION
            | MysqlGreeting.PLUGIN_AUTH;

    private static final int LONGEST_PACKET = 16 * 1024;
    private static final int UTF8MB4 = 45;
    private static final int QUIT = 1;
    private static final int ERROR = 0xff;

    /** Access denied to a database (1044), access denied (1045, 1698), no such database (1049), not from our address (1130). */
    private static final Set<Integer> NOT_LET_IN = Set.of(1044, 1045, 1049, 1130, 1698);

    @Override
    public void perform(Socket socket, ConnectionString target) throws IOException {
        MysqlPackets packets = new MysqlPackets(socket);
        MysqlGreeting greeting = greeting(packets);
        boolean encrypted = encrypts(greeting, target.tls());
        if (encrypted) {
            packets.send(opening(CAPABILITIES | MysqlGreeting.SSL));
            packets.continueOn(upgrade.over(socket, target));
        }
        MysqlPlugin plugin = MysqlPlugin.of(greeting.plugin()).orElse(MysqlPlugin.NATIVE);
        packets.send(login(target, plugin, greeting.nonce(), encrypted));
        new MysqlAuthentication(packets, target, encrypted).perform(plugin, greeting.nonce());
        packets.sendCommand(QUIT);
    }

    /** The first byte of a packet; an error ends the test. */
    static int kind(Bytes packet) throws TestFailed {
        int kind = packet.u8();
        if (kind == ERROR) {
            throw new TestFailed(
                    NOT_LET_IN.contains(packet.u16LittleEndian()) ? Outcome.AUTH_FAILED : Outcome.UNREACHABLE);
        }
        return kind;
    }

    private static MysqlGreeting greeting(MysqlPackets packets) throws IOException {
        byte[] packet = packets.read().rest();
        kind(new Bytes(packet));
        return MysqlGreeting.of(new Bytes(packet));
    }

    private static boolean encrypts(MysqlGreeting greeting, TlsMode mode) throws TestFailed {
        TestFailed.unless(greeting.offersTls() || !mode.isDemanded());
        return greeting.offersTls() && mode != TlsMode.DISABLE;
    }

    private static byte[] login(ConnectionString target, MysqlPlugin plugin, byte[] nonce, boolean encrypted) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(opening(encrypted ? CAPABILITIES | MysqlGreeting.SSL : CAPABILITIES));
        body.writeBytes(withZero(target.user()));
        byte[] proof = plugin.proof(target.password().reveal(), nonce);
        body.write(proof.length);
        body.writeBytes(proof);
        body.writeBytes(withZero(target.database()));
        body.writeBytes(withZero(plugin.word()));
        return body.toByteArray();
    }

    /** What the request for TLS and the log-in begin with. */
    private static byte[] opening(int capabilities) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        littleEndian(body, capabilities);
        littleEndian(body, LONGEST_PACKET);
        body.write(UTF8MB4);
        body.writeBytes(new byte[23]);
        return body.toByteArray();
    }

    private static void littleEndian(ByteArrayOutputStream body, int number) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            body.write(number >> shift);
        }
    }

    static byte[] withZero(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }
}
