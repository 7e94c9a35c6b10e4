package dev.vpsclaude.simulator.control;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.Conditions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The installation's switches as they are shown and sent. */
final class ConditionsJson {

    private static final Set<String> KEYS = Set.of(
            "version",
            "api_enabled",
            "server_reachable",
            "server_usable",
            "delete_unused_volumes",
            "deployments_hang",
            "token_abilities");

    private ConditionsJson() {}

    static ObjectNode of(Conditions conditions) {
        ObjectNode body = Json.object()
                .put("version", conditions.version().text())
                .put("api_enabled", conditions.apiEnabled())
                .put("server_reachable", conditions.serverReachable())
                .put("server_usable", conditions.serverUsable())
                .put("delete_unused_volumes", conditions.deleteUnusedVolumes())
                .put("deployments_hang", conditions.deploymentsHang());
        ArrayNode abilities = body.putArray("token_abilities");
        conditions.abilities().stream().sorted().map(Ability::word).forEach(abilities::add);
        return body;
    }

    /** What is not sent stays as it is. */
    static Conditions changed(Conditions now, Fields sent) {
        sent.refuseOthers(KEYS, Set.of());
        return withVersion(now, sent)
                .withApi(sent.flag("api_enabled", now.apiEnabled()))
                .withServer(
                        sent.flag("server_reachable", now.serverReachable()),
                        sent.flag("server_usable", now.serverUsable()))
                .withUnusedVolumesDeleted(sent.flag("delete_unused_volumes", now.deleteUnusedVolumes()))
                .withDeploymentsHanging(sent.flag("deployments_hang", now.deploymentsHang()))
                .withAbilities(abilities(now, sent));
    }

    private static Conditions withVersion(Conditions now, Fields sent) {
        try {
            return now.withVersion(sent.text("version", now.version().text()));
        } catch (IllegalArgumentException unknown) {
            throw Fields.refusal("version", String.valueOf(unknown.getMessage()));
        }
    }

    private static Set<Ability> abilities(Conditions now, Fields sent) {
        JsonNode words = sent.value("token_abilities");
        if (words.isMissingNode()) {
            return now.abilities();
        }
        EnumSet<Ability> abilities = EnumSet.noneOf(Ability.class);
        words.forEach(word -> abilities.add(ability(word.asString(""))));
        return abilities;
    }

    private static Ability ability(String word) {
        return Arrays.stream(Ability.values())
                .filter(ability -> ability.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Fields.refusal("token_abilities", "There is no ability \"" + word + "\"."));
    }
}
