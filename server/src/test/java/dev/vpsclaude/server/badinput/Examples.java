package dev.vpsclaude.server.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Valid values: those of {@code badinput/examples.jsonl} for the schemas that have some, what the description gives as an
 * example, and otherwise what the type allows. {@code {n}} is another number each time.
 */
public final class Examples {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, JsonNode> WRITTEN = Payload.lines("examples.jsonl").stream()
            .collect(Collectors.toMap(
                    line -> line.path("schema").asString(), line -> line.path("example"), (first, second) -> second));

    private final Description description;
    private final AtomicInteger numbers = new AtomicInteger();

    public Examples(Description description) {
        this.description = description;
    }

    /** A body that the operation accepts, if one is known. */
    public JsonNode body(JsonNode schema) {
        return example(schema, 0);
    }

    /** The same for content that is not JSON. */
    public byte[] text(String contentType) {
        return numbered(WRITTEN.getOrDefault(contentType, JSON.createObjectNode()))
                .asString("")
                .getBytes(UTF_8);
    }

    /** A value of a parameter that is no id. */
    public String parameter(String name, JsonNode schema) {
        JsonNode written = WRITTEN.get("parameter " + name);
        return written == null
                ? example(schema, 0).asString()
                : numbered(written).asString();
    }

    /** Whether values of a parameter are written down: it is no id then. */
    boolean knows(String parameter) {
        return WRITTEN.containsKey("parameter " + parameter);
    }

    private JsonNode example(JsonNode schema, int depth) {
        String reference = schema.path("$ref").asString("");
        JsonNode written = WRITTEN.get(reference.substring(reference.lastIndexOf('/') + 1));
        if (written != null) {
            return numbered(written);
        }
        JsonNode here = description.resolve(schema);
        return here.has("example") ? numbered(here.path("example")) : ofType(here, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("anyOf")) {
            return example(schema.path("anyOf").get(0), depth);
        }
        return switch (type(schema)) {
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(false);
            case "array" -> JSON.createArrayNode();
            case "object" -> object(schema, depth + 1);
            default -> JSON.getNodeFactory().stringNode("example-" + numbers.incrementAndGet());
        };
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type instanceof ArrayNode all ? all.get(0).asString() : type.asString("");
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth < 5) {
            schema.path("properties").forEachEntry((name, field) -> object.set(name, example(field, depth)));
        }
        return object;
    }

    private JsonNode numbered(JsonNode example) {
        String number = Integer.toString(numbers.incrementAndGet());
        return JSON.readTree(example.toString().replace("{n}", number));
    }
}
