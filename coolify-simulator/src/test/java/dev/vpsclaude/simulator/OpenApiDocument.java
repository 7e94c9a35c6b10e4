package dev.vpsclaude.simulator;

import dev.vpsclaude.simulator.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Coolify's own description of its API, which is not ours to keep in this repository. */
record OpenApiDocument(JsonNode root) {

    /** Beside the repository, if somebody put it there. */
    static Path place() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/coolify/openapi.json").normalize();
    }

    static OpenApiDocument read() throws IOException {
        return new OpenApiDocument(Json.read(Files.readString(place())));
    }

    /** The template of the path that is meant; one with fewer variables goes first. */
    Optional<String> template(String path) {
        return root.path("paths").propertyNames().stream()
                .filter(template -> matches(parts(template), parts(path)))
                .min(Comparator.comparingLong(template -> parts(template).stream()
                        .filter(part -> part.startsWith("{"))
                        .count()));
    }

    Optional<JsonNode> response(String method, String template, int status) {
        JsonNode operation = root.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(status)));
        return Optional.of(response).filter(found -> !found.isMissingNode());
    }

    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private static boolean matches(List<String> template, List<String> path) {
        return template.size() == path.size()
                && Stream.iterate(0, i -> i < path.size(), i -> i + 1)
                        .allMatch(i -> template.get(i).startsWith("{")
                                || template.get(i).equals(path.get(i)));
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
