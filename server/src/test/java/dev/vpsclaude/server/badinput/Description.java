package dev.vpsclaude.server.badinput;

import dev.vpsclaude.server.badinput.Operation.Parameter;
import dev.vpsclaude.server.testing.Http;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the platform says of its API. Nothing that is tried is written down elsewhere. */
public record Description(JsonNode root, List<Operation> operations) {

    /** Reads the description of a running platform. */
    public static Description of(URI address) {
        JsonNode root = Http.send(Http.request(URI.create(address + "/api-reference/openapi.json")))
                .expect(200)
                .json();
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, said) -> {
                    if (said.has("responses")) {
                        operations.add(operation(method.toUpperCase(Locale.ROOT), path, said));
                    }
                }));
        return new Description(root, List.copyOf(operations));
    }

    /** The schema that a reference names, or the schema itself. */
    public JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private static Operation operation(String method, String path, JsonNode said) {
        List<Parameter> parameters = said.path("parameters")
                .valueStream()
                .map(p -> new Parameter(
                        p.path("name").asString(),
                        p.path("in").asString(),
                        p.path("required").asBoolean(false),
                        p.path("schema")))
                .toList();
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        said.path("requestBody")
                .path("content")
                .forEachEntry((type, content) -> bodies.put(type, content.path("schema")));
        return new Operation(method, path, parameters, bodies, said.path("responses"));
    }
}
