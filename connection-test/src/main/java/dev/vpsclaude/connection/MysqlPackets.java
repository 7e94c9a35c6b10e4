package dev.vpsclaude.connection;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** MySQL's packets: a length of three bytes, a number that counts on from side to side, a body. */
final class MysqlPackets {

    private static final int LONGEST = 16 * 1024;

    private DataInputStream in;
    private OutputStream out;
    private int number;

    MysqlPackets(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Goes on over another socket; the numbers go on as well. */
    void continueOn(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    Bytes read() throws IOException {
        int length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
        TestFailed.unless(in.readUnsignedByte() == number++ % 256);
        TestFailed.unless(length > 0 && length <= LONGEST);
        byte[] body = new byte[length];
        in.readFully(body);
        return new Bytes(body);
    }

    void send(byte[] body) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(body.length);
        packet.write(body.length >> 8);
        packet.write(body.length >> 16);
        packet.write(number++);
        packet.write(body);
        out.write(packet.toByteArray());
        out.flush();
    }

    /** A command begins to count anew. */
    void sendCommand(int command) throws IOException {
        number = 0;
        send(new byte[] {(byte) command});
    }
}
