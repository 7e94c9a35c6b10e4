package dev.vpsclaude.boxcheck.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What a browser asks of code-server; redirections are shown and not followed. */
record Browser(URI box) {

    /** Not with an offer of HTTP/2: code-server takes any upgrade for a web socket. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** @param cookie of a session, or nothing */
    record Answer(int status, String location, Optional<String> cookie) {}

    Answer get(String path, String cookie) {
        return send(request(path).header("Cookie", cookie).GET());
    }

    Answer logIn(String password) {
        String form = "password=" + URLEncoder.encode(password, UTF_8);
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(box.resolve(path)).timeout(LONGEST);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Set-Cookie").map(cookie -> cookie.replaceFirst(";.*", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
