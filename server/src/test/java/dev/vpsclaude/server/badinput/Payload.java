package dev.vpsclaude.server.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * A value that is sent instead of a valid one. They stand in {@code badinput/*.jsonl}, a line each.
 *
 * @param family I1 to I20, as the matrix of bad input has them
 * @param value missing if the field is to be left out
 * @param never whether no field may be accepted with it
 * @param rare whether it costs so much that it is tried seldom
 * @param raw whether it stands in an address without being escaped
 */
public record Payload(String family, String name, JsonNode value, boolean never, boolean rare, boolean raw) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Those of one file, in its order. */
    public static List<Payload> read(String file) {
        return lines(file).stream().map(Payload::of).toList();
    }

    /** The lines of a file, each a JSON object. */
    static List<JsonNode> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Payload.class.getResourceAsStream("/badinput/" + file), file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a text, for places that hold nothing else. */
    public String text() {
        return value.isString() ? value.asString() : value.isMissingNode() ? "" : value.toString();
    }

    /** The same with another value, to see whether less of it is enough. */
    Payload with(String less) {
        return new Payload(family, name, StringNode.valueOf(less), never, rare, raw);
    }

    private static Payload of(JsonNode line) {
        return new Payload(
                line.path("family").asString(),
                line.path("name").asString(),
                value(line),
                line.path("never").asBoolean(false),
                line.path("rare").asBoolean(false),
                line.path("raw").asBoolean(false));
    }

    /** {@code repeat} makes a long one of a short one, between {@code before} and {@code after}. */
    private static JsonNode value(JsonNode line) {
        JsonNode value = line.path("value");
        if (!line.has("repeat")) {
            return line.path("json").isString()
                    ? JSON.readTree(line.path("json").asString())
                    : value;
        }
        return StringNode.valueOf(line.path("before").asString("")
                + value.asString().repeat(line.path("repeat").asInt())
                + line.path("after").asString(""));
    }

    @Override
    public String toString() {
        return family + " " + name + (value.isMissingNode() ? " (left out)" : "");
    }
}
