package dev.vpsclaude.boxcheck.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One question to Claude Code, as the model would have seen it. */
record Conversation(List<JsonNode> requests) {

    /** Lets the stand-in for the model ask for this tool. No log-in is needed: the key is invented and never leaves the machine. */
    static Conversation about(HomeFolder home, Map<String, String> secrets, String tool, Map<String, Object> input) {
        try (ModelStandIn model = new ModelStandIn(tool, input)) {
            Map<String, String> variables = Map.of(
                    "ANTHROPIC_BASE_URL", model.address(),
                    "ANTHROPIC_API_KEY", "invented",
                    "ENABLE_TOOL_SEARCH", "false");
            home.claude(both(secrets, variables), "-p", "How many orders are there?");
            return new Conversation(model.requests());
        }
    }

    /** Whether this was in what it sent. */
    boolean mentions(String text) {
        return requests.stream().flatMap(Conversation::texts).anyMatch(it -> it.contains(text));
    }

    boolean offers(String tool) {
        return requests.stream()
                .flatMap(request -> request.path("tools").valueStream())
                .anyMatch(it -> it.path("name").asString("").equals(tool));
    }

    boolean limitsRepliesTo(int tokens) {
        return !requests.isEmpty()
                && requests.stream().allMatch(it -> it.path("max_tokens").asInt(0) == tokens);
    }

    /** What the tool answered, or nothing when it was not asked. */
    String result() {
        return results().map(JsonNode::toString).findFirst().orElse("");
    }

    boolean isRefused() {
        return results().anyMatch(it -> it.path("is_error").asBoolean(false));
    }

    private Stream<JsonNode> results() {
        return requests.stream()
                .flatMap(request -> request.path("messages").valueStream())
                .flatMap(message -> message.path("content").valueStream())
                .filter(block -> block.path("type").asString("").equals("tool_result"));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(Conversation::texts) : Stream.of(node.asString(""));
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
