package dev.vpsclaude.server.badinput;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where in a request a bad value goes.
 *
 * @param steps the way to a field through the body; {@code 0} is the first entry of a list
 */
public record Place(Kind kind, String name, List<String> steps, JsonNode schema) {

    /** What there is to be filled. */
    public enum Kind {
        PATH,
        QUERY,
        HEADER,
        /** A field of a JSON body. */
        FIELD,
        /** A name in a JSON body, of a field that is not there or of an entry of a map. */
        KEY,
        /** The whole body. */
        BODY,
        /** Somewhere in a body that is not JSON. */
        TEXT
    }

    static Place of(Kind kind, String name, JsonNode schema) {
        return new Place(kind, name, List.of(), schema);
    }

    /** All places of an operation, from its description. */
    static List<Place> in(Operation operation, Description description) {
        List<Place> places = new ArrayList<>();
        operation.parameters().stream()
                // Whatever is answered to a request with a key is kept, refusals too: RepeatedRequestsTest looks at
                // that.
                .filter(p -> !p.name().equals("Idempotency-Key"))
                .forEach(p ->
                        places.add(of(Kind.valueOf(p.in().toUpperCase(java.util.Locale.ROOT)), p.name(), p.schema())));
        operation.bodies().forEach((type, schema) -> {
            places.add(of(Kind.BODY, type, schema));
            if (type.equals("application/json")) {
                places.add(of(Kind.KEY, "", description.resolve(schema)));
                fields(description, schema, List.of(), places);
            } else {
                places.add(of(Kind.TEXT, type, schema));
            }
        });
        places.add(of(Kind.HEADER, "*", description.root().path("none")));
        return List.copyOf(places);
    }

    private static void fields(Description description, JsonNode schema, List<String> steps, List<Place> places) {
        JsonNode here = description.resolve(plain(schema));
        if (steps.size() > 5) {
            return;
        }
        here.path("properties").forEachEntry((name, field) -> {
            List<String> way = with(steps, name);
            places.add(new Place(Kind.FIELD, spelled(way), way, field));
            fields(description, field, way, places);
        });
        if (here.has("items")) {
            List<String> way = with(steps, "0");
            places.add(new Place(Kind.FIELD, spelled(way), way, here.path("items")));
            fields(description, here.path("items"), way, places);
        }
        if (here.path("additionalProperties").isObject() && !steps.isEmpty()) {
            List<String> way = with(steps, "EXAMPLE");
            places.add(new Place(Kind.FIELD, spelled(way), way, here.path("additionalProperties")));
            places.add(new Place(Kind.KEY, spelled(steps), steps, here));
        }
    }

    /** Without the alternative that it may be null. */
    private static JsonNode plain(JsonNode schema) {
        return schema.has("anyOf") ? schema.path("anyOf").get(0) : schema;
    }

    /** Puts a value there; what is missing on the way is made. A missing value takes away what is there. */
    void fill(ObjectNode body, JsonNode value) {
        JsonNode parent = body;
        for (int i = 0; i < steps.size() - 1; i++) {
            parent = child(parent, steps.get(i), steps.get(i + 1));
        }
        put(parent, steps.getLast(), value);
    }

    /** Puts an entry of this name there. */
    void name(ObjectNode body, String key, JsonNode value) {
        JsonNode parent = body;
        for (String step : steps) {
            parent = child(parent, step, "");
        }
        put(parent, key, value);
    }

    private static JsonNode child(JsonNode parent, String step, String next) {
        JsonNode child = parent instanceof ArrayNode list ? list.path(0) : parent.path(step);
        if (child.isObject() || child.isArray()) {
            return child;
        }
        JsonNode made = next.equals("0")
                ? JsonMapper.shared().createArrayNode()
                : JsonMapper.shared().createObjectNode();
        put(parent, step, made);
        return made;
    }

    private static void put(JsonNode parent, String step, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(step);
            } else {
                object.set(step, value);
            }
        } else if (parent instanceof ArrayNode list) {
            list.removeAll();
            if (!value.isMissingNode()) {
                list.add(value);
            }
        }
    }

    private static List<String> with(List<String> steps, String step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step);
        return List.copyOf(more);
    }

    /** As problems spell it: {@code spec.permissions.allowedTools[0]}. */
    private static String spelled(List<String> steps) {
        return String.join(".", steps).replaceAll("\\.0(?=\\.|$)", "[0]");
    }
}
