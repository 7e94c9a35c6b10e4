package dev.vpsclaude.connection;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** PostgreSQL's messages, version 3.0 of its protocol: a letter, a length, a body. */
final class PostgresWire {

    /** More than any message before the first query needs. */
    private static final int LONGEST = 16 * 1024;

    private final DataInputStream in;
    private final DataOutputStream out;

    PostgresWire(Socket socket) throws IOException {
        // Unbuffered: a byte taken ahead of TLS would be believed although anybody can have sent it.
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    /** A message of the server's. */
    record Message(char type, Bytes body) {}

    Message read() throws IOException {
        char type = (char) in.readUnsignedByte();
        int length = in.readInt() - Integer.BYTES;
        TestFailed.unless(length >= 0 && length <= LONGEST);
        byte[] body = new byte[length];
        in.readFully(body);
        return new Message(type, new Bytes(body));
    }

    /** The one answer that is no message: to the question for TLS. */
    char readLetter() throws IOException {
        return (char) in.readUnsignedByte();
    }

    void send(char type, byte[] body) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(type);
        writeWithLength(message, body);
        out.write(message.toByteArray());
        out.flush();
    }

    /** The messages that open a connection have no letter. */
    void sendOpening(byte[] body) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        writeWithLength(message, body);
        out.write(message.toByteArray());
        out.flush();
    }

    static byte[] withZero(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static void writeWithLength(ByteArrayOutputStream message, byte[] body) throws IOException {
        new DataOutputStream(message).writeInt(body.length + Integer.BYTES);
        message.write(body);
    }
}
