package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.client.Reply;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What the owners of many boxes are told at one moment about what these wait for. */
record Line(List<Box> boxes, List<JsonNode> deployments) {

    static Line of(List<Box> boxes) {
        return new Line(boxes, boxes.stream().map(Line::deployment).toList());
    }

    private static JsonNode deployment(Box box) {
        Reply reply = box.owner().get(0, box.path() + "/deployments");
        return reply.json().path("items").path(0);
    }

    /** Whoever has to wait is told so, and nobody is told of a failure. */
    List<String> wrong() {
        return IntStream.range(0, boxes.size())
                .filter(n -> !isTold(deployments.get(n)))
                .mapToObj(n ->
                        "the owner of " + boxes.get(n).id() + " is not told what it waits for: " + deployments.get(n))
                .toList();
    }

    private static boolean isTold(JsonNode deployment) {
        return switch (deployment.path("status").asString("")) {
            case "succeeded" -> true;
            case "running" -> waitsForTurn(deployment) || isUnderWay(deployment);
            default -> false;
        };
    }

    private static boolean isUnderWay(JsonNode deployment) {
        return deployment.path("steps").valueStream().anyMatch(step -> is(step, "running"));
    }

    private static boolean waitsForTurn(JsonNode deployment) {
        JsonNode first = step(deployment, "application");
        return is(first, "waiting") && !first.path("detail").asString("").isEmpty();
    }

    private static JsonNode step(JsonNode deployment, String name) {
        return deployment
                .path("steps")
                .valueStream()
                .filter(step -> step.path("step").asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new Wrong("a deployment has no step " + name + ": " + deployment));
    }

    private static boolean is(JsonNode step, String status) {
        return step.path("status").asString("").equals(status);
    }

    String words() {
        return "when the first were built, %d were shown waiting for their turn and %d in the queue"
                .formatted(
                        deployments.stream().filter(Line::waitsForTurn).count(),
                        deployments.stream()
                                .filter(deployment -> is(step(deployment, "queue"), "running"))
                                .count());
    }
}
