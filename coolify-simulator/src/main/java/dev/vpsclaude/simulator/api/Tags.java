package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tags by routes of their own, since 4.2 (contract section 11): lower-cased, of two characters at least. */
final class Tags {

    private final Coolify coolify;

    Tags(Coolify coolify) {
        this.coolify = coolify;
    }

    Answer add(Call call) {
        Application application = coolify.applications
                .find(call.variable("uuid"))
                .orElseThrow(() -> new Refused(Problems.notFound("Application not found.")));
        List<String> tags = Stream.concat(application.tags().stream(), sent(call.json()))
                .distinct()
                .toList();
        coolify.applications.put(application.withTags(tags, coolify.now()));
        return Answer.json(201, rows(tags));
    }

    static ArrayNode rows(List<String> tags) {
        ArrayNode rows = Json.array();
        tags.forEach(tag -> rows.add(Json.object().put("name", tag)));
        return rows;
    }

    private static Stream<String> sent(ObjectNode body) {
        List<String> names = Stream.concat(
                        Stream.of(body.path("tag_name")), body.path("tag_names").valueStream())
                .filter(JsonNode::isString)
                .map(name -> name.stringValue().toLowerCase(Locale.ROOT))
                .toList();
        if (names.isEmpty() || names.stream().anyMatch(name -> name.length() < 2)) {
            throw new Refused(Problems.invalid("tag_name", "Each tag must be at least 2 characters."));
        }
        return names.stream();
    }
}
