package dev.vpsclaude.server.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.vpsclaude.server.badinput.Attempt.Change;
import dev.vpsclaude.server.badinput.Operation.Parameter;
import dev.vpsclaude.server.badinput.Place.Kind;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the bytes of an attempt. */
public final class Maker {

    private static final JsonMapper RAW = JsonMapper.builder().build();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Examples examples;
    private final Fixtures fixtures;
    private final Cast cast;

    public Maker(Examples examples, Fixtures fixtures, Cast cast) {
        this.examples = examples;
        this.fixtures = fixtures;
        this.cast = cast;
    }

    /** The request, sent by who sends it, about things that exist now. */
    public Asked make(Attempt attempt) {
        Operation operation = attempt.operation();
        Asked asked = new Asked(operation.method(), target(attempt), Map.of(), body(attempt))
                .with("Accept", "application/json, application/problem+json, */*;q=0.1");
        for (Parameter header : operation.parameters()) {
            if (header.name().equals("If-Match") && !attempt.who().equals(Who.ANONYMOUS)) {
                asked = asked.with(header.name(), examples.parameter(header.name(), header.schema()));
            }
        }
        if (!operation.bodies().isEmpty()) {
            asked = asked.with("Content-Type", contentType(attempt));
        }
        return headers(attempt, cast.as(attempt.who(), asked));
    }

    private static Asked headers(Attempt attempt, Asked asked) {
        Asked changed = asked;
        for (Change change : attempt.changes()) {
            if (change.place().kind() == Kind.HEADER) {
                String name = change.place().name().equals("*")
                        ? change.payload().value().path("header").asString()
                        : change.place().name();
                JsonNode value = change.place().name().equals("*")
                        ? change.payload().value().path("value")
                        : change.payload().value();
                changed = value.isNull() || value.isMissingNode()
                        ? changed.without(name)
                        : changed.with(name, value.isString() ? value.asString() : value.toString());
            }
        }
        return changed;
    }

    private String target(Attempt attempt) {
        String path = fixtures.path(attempt.operation());
        Map<String, String> query = new LinkedHashMap<>();
        for (Parameter parameter : attempt.operation().parameters()) {
            if (parameter.in().equals("query") && parameter.required()) {
                query.put(parameter.name(), examples.parameter(parameter.name(), parameter.schema()));
            }
        }
        for (Change change : attempt.changes()) {
            switch (change.place().kind()) {
                case PATH -> path = inPath(attempt.operation(), path, change);
                case QUERY -> query.put(change.place().name(), escaped(change.payload()));
                default -> {}
            }
        }
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String inPath(Operation operation, String path, Change change) {
        String[] pattern = operation.path().split("/", -1);
        String[] segments = path.split("/", -1);
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].equals("{" + change.place().name() + "}")) {
                segments[i] = escaped(change.payload());
            }
        }
        return String.join("/", segments);
    }

    private static String escaped(Payload payload) {
        return payload.raw()
                ? payload.text()
                : URLEncoder.encode(payload.text(), UTF_8).replace("+", "%20");
    }

    private static String contentType(Attempt attempt) {
        return attempt.changes().stream()
                .map(Change::place)
                .filter(place -> place.kind() == Kind.BODY || place.kind() == Kind.TEXT)
                .map(Place::name)
                .findFirst()
                .orElseGet(() -> usual(attempt.operation()));
    }

    /** The one that an example can be written for as a text. */
    private static String usual(Operation operation) {
        return operation.bodies().keySet().stream()
                .filter(type -> !type.equals("application/zip"))
                .findFirst()
                .orElse("application/zip");
    }

    private byte @Nullable [] body(Attempt attempt) {
        if (attempt.operation().bodies().isEmpty()) {
            return null;
        }
        String type = contentType(attempt);
        for (Change change : attempt.changes()) {
            if (change.place().kind() == Kind.BODY) {
                return whole(change.payload());
            }
            if (change.place().kind() == Kind.TEXT) {
                return new String(examples.text(type), UTF_8)
                        .replace("HERE", change.payload().text())
                        .getBytes(UTF_8);
            }
        }
        return type.equals("application/json") ? json(attempt) : examples.text(type);
    }

    private static byte[] whole(Payload payload) {
        JsonNode said = payload.value();
        return said.isObject()
                ? said.path("text")
                        .asString()
                        .getBytes(Charset.forName(said.path("charset").asString()))
                : payload.text().getBytes(UTF_8);
    }

    private byte[] json(Attempt attempt) {
        JsonNode example =
                examples.body(requireNonNull(attempt.operation().bodies().get("application/json")));
        JsonNode body = RAW.readTree(
                example.toString().replace("{owner}", fixtures.owner().username()));
        if (body instanceof ObjectNode object) {
            for (Change change : attempt.changes()) {
                fill(object, change);
            }
        }
        return (attempt.escaped() || body.toString().codePoints().anyMatch(Maker::isHalf) ? ESCAPED : RAW)
                .writeValueAsString(body)
                .getBytes(UTF_8);
    }

    private static void fill(ObjectNode body, Change change) {
        switch (change.place().kind()) {
            case FIELD -> change.place().fill(body, change.payload().value());
            case KEY -> {
                JsonNode entry = change.payload().value();
                change.place()
                        .name(
                                body,
                                entry.has("key")
                                        ? entry.path("key").asString()
                                        : change.payload().text(),
                                entry.has("key")
                                        ? entry.path("value")
                                        : RAW.getNodeFactory().stringNode("x"));
            }
            default -> {}
        }
    }

    /** Half of a surrogate pair, which UTF-8 cannot hold. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
