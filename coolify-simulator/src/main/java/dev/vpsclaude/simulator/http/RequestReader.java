package dev.vpsclaude.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns an exchange into a {@link Request}. */
final class RequestReader {

    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private RequestReader() {}

    /** Nothing when the body is larger than anything Coolify could use (contract 4.4). */
    static Optional<Request> read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Optional.empty();
        }
        URI uri = exchange.getRequestURI();
        return Optional.of(new Request(
                exchange.getRequestMethod(),
                Optional.ofNullable(uri.getPath()).orElse("/"),
                query(Optional.ofNullable(uri.getRawQuery()).orElse("")),
                headers(exchange.getRequestHeaders()),
                new String(body, UTF_8)));
    }

    private static Map<String, String> headers(Map<String, List<String>> sent) {
        Map<String, String> headers = new TreeMap<>();
        sent.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return headers;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> !pair[0].isEmpty())
                .forEach(pair -> query.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""));
        return query;
    }

    /** A broken escape is taken as it stands. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
