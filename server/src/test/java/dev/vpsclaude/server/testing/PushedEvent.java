package dev.vpsclaude.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One server-sent event.
 *
 * @param id empty when it carries none
 */
public record PushedEvent(String id, String name, String data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(data);
    }

    public String text(String field) {
        return json().path(field).asString("");
    }

    /** An environment's row in this status. */
    public boolean isEnvironment(String environment, String status) {
        return name.equals("environment")
                && text("id").equals(environment)
                && text("status").equals(status);
    }

    /** Reads until the stream ends; an event is what stands between two blank lines, and comments are none. */
    static void readAll(InputStream stream, Consumer<PushedEvent> reader) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            PushedEvent event = new PushedEvent("", "", "");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !event.data.isEmpty()) {
                    reader.accept(event);
                }
                event = line.isEmpty() ? new PushedEvent("", "", "") : event.with(line);
            }
        } catch (IOException e) {
            // The stream was closed, by us or by the platform: there is nothing more to read.
        }
    }

    private PushedEvent with(String line) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        return switch (line.substring(0, Math.max(0, line.indexOf(':')))) {
            case "id" -> new PushedEvent(value, name, data);
            case "event" -> new PushedEvent(id, value, data);
            case "data" -> new PushedEvent(id, name, data + value);
            default -> this;
        };
    }
}
