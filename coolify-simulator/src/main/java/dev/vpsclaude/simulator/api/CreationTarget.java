package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Installation;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a new application shall go: steps 4, 6 and 7 of create (contract 3.1). */
final class CreationTarget {

    private final Installation installation;

    CreationTarget(Installation installation) {
        this.installation = installation;
    }

    void check(ObjectNode body) {
        Optional<String> name = text(body, "environment_name");
        Optional<String> uuid = text(body, "environment_uuid");
        refuseUnless(
                name.isPresent() || uuid.isPresent(),
                Answer.message(422, "You need to provide at least one of environment_name or environment_uuid."));
        refuseUnless(
                text(body, "project_uuid")
                        .filter(installation.projectUuid()::equals)
                        .isPresent(),
                Problems.notFound("Project not found."));
        refuseUnless(
                name.filter(Installation.ENVIRONMENT::equals).isPresent()
                        || uuid.filter(installation.environmentUuid()::equals).isPresent(),
                Problems.notFound("Environment not found."));
        refuseUnless(
                text(body, "server_uuid")
                        .filter(installation.serverUuid()::equals)
                        .isPresent(),
                Problems.notFound("Server not found."));
        refuseUnless(
                text(body, "destination_uuid")
                        .orElse(installation.destinationUuid())
                        .equals(installation.destinationUuid()),
                Problems.invalid(
                        "destination_uuid", "Provided destination_uuid does not belong to the specified server."));
    }

    private static Optional<String> text(ObjectNode body, String field) {
        return Optional.ofNullable(body.get(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static void refuseUnless(boolean fine, Answer refusal) {
        if (!fine) {
            throw new Refused(refusal);
        }
    }
}
