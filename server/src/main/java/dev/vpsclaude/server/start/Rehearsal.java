package dev.vpsclaude.server.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plays the life of one environment on a throw-away folder and ends. A JVM that is told to keep what it has learnt from
 * that ({@code -XX:AOTCacheOutput}) starts in a third of the time afterwards.
 */
public final class Rehearsal {

    private static final Pattern TOKEN = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"(env_[^\"]+)\"");
    private static final int ROUNDS = 60;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private String token = "";

    private Rehearsal(URI base) {
        this.base = base;
    }

    /** Runs from beginning to end; nothing of it is left behind. */
    public static void run() {
        Path folder = temporaryFolder();
        Map<String, String> variables =
                Map.of("VPSCLAUDE_DATA", folder.toString(), "PORT", "0", "COOLIFY_SIMULATOR_SPEED", "1000");
        try (Platform platform = Platform.start(Settings.from(variables))) {
            new Rehearsal(platform.address()).play();
        } finally {
            delete(folder);
        }
    }

    private void play() {
        String session = send("POST", "/api/v1/auth/register", """
                {"email":"rehearsal@example.com","password":"seven quiet lanterns","name":"R","username":"rehearsal"}
                """);
        token = found(TOKEN, session);
        String environment =
                "/api/v1/environments/" + found(ID, send("POST", "/api/v1/environments", "{\"name\":\"R\"}"));
        send("GET", "/dashboard", "");
        send("POST", environment + "/deploy", "{}");
        for (int round = 0; round < ROUNDS; round++) {
            send("PATCH", environment, "{\"spec\":{\"permissions\":{\"maxTokens\":%d}}}".formatted(round + 1));
            send("GET", environment, "");
            send("GET", "/api/v1/environments", "");
            send("GET", environment + "/deployments", "");
        }
        send("POST", environment + "/cancel", "{}");
        send("POST", environment + "/stop", "{}");
        send("DELETE", environment, "");
    }

    private String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .header("If-Match", "*")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The rehearsal did not go as planned: " + text);
        }
        return matcher.group(1);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("vpsclaude-rehearsal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
