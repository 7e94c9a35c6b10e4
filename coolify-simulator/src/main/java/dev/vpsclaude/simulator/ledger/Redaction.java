package dev.vpsclaude.simulator.ledger;

import dev.vpsclaude.simulator.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Keeps secrets out of the ledger: the values of variables, contents of files, passwords, and all tokens that are known. */
public final class Redaction {

    private static final Set<String> HIDDEN =
            Set.of("value", "real_value", "content", "dockerfile", "custom_labels", "logs");
    private static final int SHORTEST_SECRET = 8;

    private final List<String> tokens;

    public Redaction(List<String> tokens) {
        this.tokens = tokens.stream()
                .flatMap(token -> Stream.of(token, token.replaceFirst("^\\d+\\|", "")))
                .filter(text -> text.contains("|") || text.length() >= SHORTEST_SECRET)
                .distinct()
                .toList();
    }

    /** A body as it may be kept; what is no JSON is given by its length. */
    JsonNode of(String body) {
        if (body.isEmpty()) {
            return NullNode.instance;
        }
        try {
            return redacted(Json.read(body));
        } catch (JacksonException noJson) {
            return length(body);
        }
    }

    /** Wherever it stands: somebody may have put a token into a path or a name. */
    String withoutTokens(String line) {
        String clean = line;
        for (String token : tokens) {
            clean = clean.replace(token, "***");
        }
        return clean;
    }

    private static JsonNode redacted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode result = Json.object();
                object.properties()
                        .forEach(member -> result.set(
                                member.getKey(),
                                isHidden(member.getKey()) ? hidden(member.getValue()) : redacted(member.getValue())));
                yield result;
            }
            case ArrayNode array -> {
                ArrayNode result = Json.array();
                array.forEach(element -> result.add(redacted(element)));
                yield result;
            }
            default -> node;
        };
    }

    private static boolean isHidden(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return HIDDEN.contains(lower)
                || lower.contains("password")
                || lower.contains("secret")
                || lower.contains("token");
    }

    private static JsonNode hidden(JsonNode value) {
        return value.isNull() || value.isBoolean() ? value : length(value.isString() ? value.stringValue() : "");
    }

    private static JsonNode length(String text) {
        return StringNode.valueOf("(" + text.length() + " characters)");
    }
}
