package dev.vpsclaude.server.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request, down to its bytes.
 *
 * @param target what stands between method and version; escaped, where it is to be
 * @param body null if there is none
 */
public record Asked(String method, String target, Map<String, String> headers, byte @Nullable [] body) {

    private static final Set<String> SECRET = Set.of("cookie", "x-csrf-token", "authorization");
    private static final int LONGEST = 300;

    /** The same with one header more, or another value of it. */
    public Asked with(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new Asked(method, target, more, body);
    }

    /** The same without a header. */
    public Asked without(String name) {
        Map<String, String> less = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        less.putAll(headers);
        less.remove(name);
        return new Asked(method, target, less, body);
    }

    /** Line ends and NUL cannot stand in a header; what they do there is tried over a raw connection. */
    public byte[] bytes(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        headers.forEach((name, value) -> head.append(name)
                .append(": ")
                .append(new String(value.replaceAll("[\\r\\n\\x00]", " ").getBytes(UTF_8), ISO_8859_1))
                .append("\r\n"));
        if (body != null || !method.equals("GET")) {
            head.append("Content-Length: ")
                    .append(body == null ? 0 : body.length)
                    .append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        all.writeBytes(body == null ? new byte[0] : body);
        return all.toByteArray();
    }

    /** A line that somebody can repeat by hand; secrets are names of variables in it. */
    public String line() {
        String said = headers.entrySet().stream()
                .map(header -> " -H '" + header.getKey() + ": "
                        + (SECRET.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))
                                ? "$SECRET"
                                : cut(header.getValue()))
                        + "'")
                .collect(Collectors.joining());
        return "curl -X " + method + " \"$BASE" + cut(target) + "\"" + said
                + (body == null ? "" : " -d '" + cut(new String(body, UTF_8)) + "'");
    }

    /** All of it that is a text, to be searched. */
    String text() {
        return target + headers + (body == null ? "" : new String(body, UTF_8));
    }

    private static String cut(String text) {
        String shown = text.codePoints()
                .limit(LONGEST)
                .mapToObj(c -> c < 32 || c > 126 ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
        return text.length() <= LONGEST ? shown : shown + "... (" + text.length() + " characters)";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Asked that && line().equals(that.line()) && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
