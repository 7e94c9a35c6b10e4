package dev.vpsclaude.bench.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection, one request at a time. The load comes from the machine that is measured, hence something
 * that needs far less CPU than a general client.
 */
final class HttpConnection implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;

    HttpConnection(int port) {
        this.port = port;
        socket = open();
        in = input();
    }

    /**
     * Servers end a connection after so many requests or seconds; then the request goes over a new one.
     *
     * @param headers lines that end with CRLF
     */
    Answer send(String method, String path, String headers, String body) {
        byte[] request = request(method, path, headers, body);
        try {
            return send(request);
        } catch (EOFException | SocketException e) {
            return sendAnew(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer sendAnew(byte[] request) {
        reopen();
        try {
            return send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        Answer answer = answer();
        if (answer.isLast()) {
            reopen();
        }
        return answer;
    }

    private byte[] request(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(UTF_8);
        String length = "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n";
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers
                + (content.length == 0 ? "" : length) + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + content.length);
        request.writeBytes(head.getBytes(ISO_8859_1));
        request.writeBytes(content);
        return request.toByteArray();
    }

    private void reopen() {
        close();
        socket = open();
        in = input();
    }

    private Socket open() {
        try {
            Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
            opened.setTcpNoDelay(true);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream input() {
        try {
            return new BufferedInputStream(socket.getInputStream(), 16_384);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer() throws IOException {
        StringBuilder head = new StringBuilder();
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
            String lower = line.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(line.substring(15).strip())
                    : length;
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        String body = new String(chunked ? chunks() : bytes(length), UTF_8);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head.toString(), body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The server ended the connection");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server ended the connection");
            }
            line.append((char) next);
        }
        line.setLength(Math.max(0, line.length() - 1));
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
