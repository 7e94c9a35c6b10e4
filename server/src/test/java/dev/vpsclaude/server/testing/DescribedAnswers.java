package dev.vpsclaude.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every answer that any test gets to the API's description: its status, and the code of a problem, stand there for
 * that call. Who adds a code says so with {@code @Refuses} at the route, or hears of it here.
 */
final class DescribedAnswers {

    private static final JsonNode PATHS = paths();

    private DescribedAnswers() {}

    /** What the API does not have, such as the address of a page or of Coolify, is not looked at. */
    static void check(HttpRequest asked, Answer answer) {
        if (!Boolean.getBoolean("openapi.write") && answer.status() != 304) {
            described(asked).ifPresent(answers -> check(asked, answer, answers));
        }
    }

    private static void check(HttpRequest asked, Answer answer, JsonNode answers) {
        String call = asked.method() + " " + asked.uri().getPath();
        if (answer.status() < 400) {
            assertThat(answers.propertyNames())
                    .as("described answers of " + call)
                    .contains(answer.status() + "");
        } else if (!asked.method().equals("HEAD")) {
            assertThat(answer.header("Content-Type"))
                    .as("form of the failure of %s: %s", call, answer.body())
                    .startsWith("application/problem+json");
            assertThat(Stream.of(answer.status() + "", "default").flatMap(status -> codes(answers, status)))
                    .as("described codes of " + call + " with " + answer.status())
                    .contains(answer.text("code"));
        }
    }

    private static Stream<String> codes(JsonNode answers, String status) {
        return answers.path(status).path("x-problem-codes").valueStream().map(JsonNode::asString);
    }

    /** Of the routes that fit the one with the fewest variables counts. */
    private static Optional<JsonNode> described(HttpRequest asked) {
        String method = asked.method().equals("HEAD") ? "get" : asked.method().toLowerCase(java.util.Locale.ROOT);
        return PATHS.propertyStream()
                .filter(path -> path.getValue().has(method)
                        && fits(path.getKey(), asked.uri().getRawPath()))
                .min(Comparator.comparingLong(
                        path -> path.getKey().chars().filter(c -> c == '{').count()))
                .map(Map.Entry::getValue)
                .map(path -> path.path(method).path("responses"));
    }

    private static boolean fits(String route, String path) {
        return route.startsWith("/api/") && path.matches(route.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    private static JsonNode paths() {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(WebUi.folder().resolve("src/api/openapi.json")))
                    .path("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
