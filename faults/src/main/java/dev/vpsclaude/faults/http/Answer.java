package dev.vpsclaude.faults.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered to a request, by Coolify or in its place. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static Answer json(int status, String body) {
        return of(status, "application/json", body);
    }

    public static Answer of(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", type), body.getBytes(UTF_8));
    }

    public Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }

    public Answer withBody(byte[] other) {
        return new Answer(status, headers, other);
    }

    /** Reads what an upstream has sent until it closed the connection. */
    static Answer parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": *", 2);
            if (!parts[0].matches("(?i)connection|content-length|transfer-encoding")) {
                headers.put(parts[0], parts[1]);
            }
        }
        byte[] body = java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }

    /** As it is sent to the platform, on a connection that stays open. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("Content-Length: ")
                .append(body.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
