package dev.vpsclaude.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calls with their answers, kept as examples: what differs from run to run is replaced by what looks like it. */
public final class RecordedExamples {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final Pattern ID = Pattern.compile("\\b(usr|env|dep|op|skl|mcp|tok)_[0-9a-hjkmnp-tv-z]{26}\\b");

    private final Map<String, Map<String, Object>> examples = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /** Calls, which has to succeed, and keeps it. Arguments take the places in braces, in their order. */
    public Answer call(Person who, String call, @Nullable String json, String... arguments) {
        return send(who, call, "application/json", json, arguments);
    }

    /** The same with a body of another type. */
    public Answer send(Person who, String call, String type, @Nullable String body, String... arguments) {
        String[] parts = call.split(" ", 2);
        String path = parts[1];
        for (String argument : arguments) {
            path = path.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(argument));
        }
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        Answer answer = Http.send(who.request(path)
                .header("Content-Type", type)
                .header("If-Match", "*")
                .method(parts[0], publisher));
        assertThat(answer.status()).as(call + ": " + answer.body()).isBetween(200, 299);
        keep(parts[0] + " " + parts[1].split("\\?")[0], type, body, answer);
        return answer;
    }

    /** Keeps what somebody else has asked. */
    public void keep(String call, Answer answer) {
        keep(call, "", null, answer);
    }

    private void keep(String call, String type, @Nullable String body, Answer answer) {
        Map<String, Object> example = new TreeMap<>();
        if (body != null) {
            example.put("request", read(type, body));
        }
        if (!answer.body().isEmpty()) {
            example.put("response", read(answer.header("Content-Type"), answer.body()));
        }
        examples.putIfAbsent(call, example);
    }

    /** All of them as they are committed. */
    public String text() {
        return JSON.writeValueAsString(examples) + "\n";
    }

    private Object read(String type, String body) {
        String steady = steady(body);
        return type.startsWith("application/json") ? JSON.readValue(steady, Object.class) : steady;
    }

    private String steady(String body) {
        return ID.matcher(body)
                .replaceAll(id -> ids.computeIfAbsent(id.group(), it -> id.group(1) + "_" + number(ids.size())))
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-11-27T12:00:00Z")
                .replaceAll("ada-\\d+", "ada")
                .replaceAll("localhost:\\d+", "localhost:3000")
                .replaceAll("\"(csrfToken|secret)\" *: *\"[^\"]*\"", "\"$1\":\"0c5JH0rPSnNvuIJvPZ4rbRlMZ1DdEUzW\"")
                .replaceAll("\"prefix\" *: *\"[^\"]*\"", "\"prefix\":\"vpsc_0c5J\"")
                .replaceAll("\"password\" *: *\"[^\"]{20}\"", "\"password\":\"kUd8mZ2qTn4vXw6yRb3c\"");
    }

    private static String number(int made) {
        return "01kb3x8y0m0000000000000" + String.format(java.util.Locale.ROOT, "%03d", made);
    }
}
