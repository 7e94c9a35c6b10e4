package dev.vpsclaude.connection;

import java.io.ByteArrayOutputStream;

/** The first packet of a server, version 10: what it can do, and the number that our password is mixed with. */
record MysqlGreeting(int capabilities, String plugin, byte[] nonce) {

    static final int SSL = 0x800;
    static final int SECURE_CONNECTION = 0x8000;
    static final int PLUGIN_AUTH = 0x8_0000;
    static final int NONCE_LENGTH = 20;

    private static final int VERSION = 10;
    private static final int FIRST_PART = 8;
    private static final int RESERVED = 10;

    static MysqlGreeting of(Bytes packet) throws TestFailed {
        TestFailed.unless(packet.u8() == VERSION);
        packet.text(); // the server's version
        packet.take(4); // the connection's number
        ByteArrayOutputStream nonce = new ByteArrayOutputStream();
        nonce.writeBytes(packet.take(FIRST_PART));
        packet.u8();
        int low = packet.u16LittleEndian();
        packet.take(3); // character set and status
        int capabilities = low | packet.u16LittleEndian() << 16;
        TestFailed.unless((capabilities & SECURE_CONNECTION) != 0 && (capabilities & PLUGIN_AUTH) != 0);
        packet.u8(); // the nonce's length, which is always the same
        packet.take(RESERVED);
        nonce.writeBytes(packet.take(NONCE_LENGTH - FIRST_PART));
        packet.u8();
        return new MysqlGreeting(capabilities, packet.text(), nonce.toByteArray());
    }

    boolean offersTls() {
        return (capabilities & SSL) != 0;
    }
}
