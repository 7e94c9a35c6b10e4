package dev.vpsclaude.faults.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request of the platform to Coolify.
 *
 * @param target path and query as they were sent
 * @param head the request line and the headers, each with its line end
 */
public record Request(String method, String target, String head, byte[] body) {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final Pattern IDS = Pattern.compile("/(?=[a-z0-9]*\\d)[a-z0-9]{20,}");

    /** Reads the next request of a connection; empty when there is none any more. */
    static Optional<Request> read(InputStream in) throws IOException {
        String head = head(in);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String[] words = head.split(" ", 3);
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return Optional.of(new Request(words[0], words[1], head, body));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            if (next == '\n' && bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                return bytes.toString(ISO_8859_1);
            }
        }
        return "";
    }

    /** Whether it may change something. */
    public boolean changes() {
        return !method.equals("GET");
    }

    /** What is asked, without what differs from one environment to the next. */
    public String what() {
        String path = target.replaceFirst("^/api/v1", "").replaceFirst("\\?.*", "");
        return method + " " + IDS.matcher(path).replaceAll("/*");
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /** As it goes on to Coolify: on a connection of its own. */
    byte[] forwarded() {
        String alone = head.replaceFirst("(?im)^connection:.*\r\n", "")
                .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
        byte[] start = alone.getBytes(ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
