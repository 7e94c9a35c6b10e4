package dev.vpsclaude.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of an event as the audit log shows it: every field by its path, lists as the JSON that they are. Events name
 * secrets and do not hold them; here not even their ids are mixed up with values.
 */
final class Shown {

    /** Longer ones are told by their length and their digest. */
    static final int LONGEST = 300;

    private static final int DIGEST_LETTERS = 16;

    private Shown() {}

    /** Fields by their paths. What only repeats whose event it is, is left out. */
    static SortedMap<String, String> fields(JsonNode payload, String stream) {
        SortedMap<String, String> fields = new TreeMap<>();
        add(fields, "", payload);
        fields.values().removeIf(stream::equals);
        return fields;
    }

    private static void add(SortedMap<String, String> fields, String path, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (value.isObject() && !isSecret(value)) {
            String prefix = path.isEmpty() ? "" : path + ".";
            value.propertyStream().forEach(field -> add(fields, prefix + field.getKey(), field.getValue()));
        } else {
            fields.put(path, shortened(text(masked(value))));
        }
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static JsonNode masked(JsonNode value) {
        if (isSecret(value)) {
            return JsonNodeFactory.instance.stringNode("secret "
                    + value.path("id").stringValue() + " version "
                    + value.path("version").asInt());
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.valueStream().map(Shown::masked).forEach(list::add);
            return list;
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.propertyStream().forEach(field -> object.set(field.getKey(), masked(field.getValue())));
            return object;
        }
        return value;
    }

    /** A reference to a secret: an id and a version, and nothing else. */
    private static boolean isSecret(JsonNode value) {
        return value.isObject()
                && value.size() == 2
                && value.path("version").isInt()
                && value.path("id").asString("").startsWith("sec_");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.length() + " letters, SHA-256 " + digest(text);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LETTERS) + "…";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
