package dev.vpsclaude.server.badinput;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One operation, as the platform describes it.
 *
 * @param bodies the schema of the body by content type; empty if it takes none
 * @param responses what it answers, by status or {@code default}
 */
public record Operation(
        String method, String path, List<Parameter> parameters, Map<String, JsonNode> bodies, JsonNode responses) {

    /** @param in path, query or header */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    public boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** As routes are written down: {@code GET /api/v1/skills/{id}}. */
    public String route() {
        return method + " " + path;
    }
}
