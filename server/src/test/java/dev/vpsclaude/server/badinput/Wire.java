package dev.vpsclaude.server.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection over which exactly those bytes go that a test wants to send; clients of HTTP refuse to send most of them. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI address;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public Wire(URI address) {
        this.address = address;
    }

    /** Sends one request and reads one answer; a connection that the server has closed meanwhile is opened again, once. */
    public Reply send(byte[] request) {
        boolean used = socket != null;
        Reply reply = exchange(request);
        return used && reply.status() == 0 ? exchange(request) : reply;
    }

    /** Whether a second request over the same connection is answered. */
    public boolean isOpenFor(byte[] request) {
        return socket != null && exchange(request).status() != 0;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            socket = null;
        }
    }

    private Reply exchange(byte[] request) {
        long sent = System.nanoTime();
        try {
            InputStream answer = open();
            write(request);
            sent = System.nanoTime();
            return read(answer, startsWith(request, "HEAD "), sent);
        } catch (IOException gone) {
            close();
            return Reply.nothing(System.nanoTime() - sent);
        }
    }

    private InputStream open() throws IOException {
        if (socket == null || in == null) {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        return in;
    }

    /** A server that has read enough answers before all is sent. */
    private void write(byte[] request) {
        try {
            if (socket != null) {
                socket.getOutputStream().write(request);
            }
        } catch (IOException answeredAlready) {
            // What it said is read next; if it said nothing, that fails.
        }
    }

    private Reply read(InputStream answer, boolean head, long sent) throws IOException {
        String statusLine = line(answer);
        if (!statusLine.startsWith("HTTP/1.")) {
            close();
            return Reply.nothing(System.nanoTime() - sent);
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        Map<String, List<String>> headers = headers(answer);
        boolean stream = first(headers, "content-type").startsWith("text/event-stream");
        boolean closing = stream || first(headers, "connection").equalsIgnoreCase("close");
        byte[] body = head || stream || status == 204 || status == 304 ? new byte[0] : body(answer, headers);
        if (closing) {
            close();
        }
        return Reply.of(status, headers, body, closing, System.nanoTime() - sent);
    }

    private static byte[] body(InputStream answer, Map<String, List<String>> headers) throws IOException {
        if (first(headers, "transfer-encoding").equalsIgnoreCase("chunked")) {
            return chunks(answer);
        }
        String length = first(headers, "content-length");
        return length.isEmpty() ? answer.readAllBytes() : answer.readNBytes(Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream answer) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(answer); size > 0; size = size(answer)) {
            all.write(answer.readNBytes(size));
            line(answer);
        }
        line(answer);
        return all.toByteArray();
    }

    private static int size(InputStream answer) throws IOException {
        return Integer.parseInt(line(answer).strip(), 16);
    }

    private static Map<String, List<String>> headers(InputStream answer) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(answer); !line.isEmpty(); line = line(answer)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    private static String line(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = answer.read(); b != '\n'; b = answer.read()) {
            if (b < 0) {
                throw new IOException("The connection was closed.");
            }
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    private static boolean startsWith(byte[] request, String start) {
        return new String(request, 0, Math.min(request.length, start.length()), ISO_8859_1).equals(start);
    }
}
