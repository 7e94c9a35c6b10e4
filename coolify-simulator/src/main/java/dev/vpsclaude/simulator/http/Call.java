package dev.vpsclaude.simulator.http;

import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.ApiToken;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A request that passed the gates, with the variables of its route and the token it came with. */
public record Call(Request request, Map<String, String> variables, ApiToken caller) {

    private static final Set<String> TRUE = Set.of("1", "true", "on", "yes");

    public String variable(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow();
    }

    /** The application of the route; but a {@code uuid} in query or body wins in some places (contract 2.2). */
    public String applicationUuid() {
        return input("uuid").map(JsonNode::asString).orElseGet(() -> variable("uuid"));
    }

    /** The body of a call that insists on JSON. */
    public ObjectNode json() {
        return Body.required(request);
    }

    public ObjectNode lenientJson() {
        return Body.lenient(request);
    }

    /** A value from the body, else from the query; nothing when it is absent or null. */
    public Optional<JsonNode> input(String name) {
        Optional<JsonNode> sent = Optional.ofNullable(lenientJson().get(name));
        Optional<JsonNode> asked = Optional.ofNullable(request.query().get(name))
                .filter(text -> !text.isBlank())
                .map(text -> StringNode.valueOf(text.strip()));
        return sent.or(() -> asked).filter(value -> !value.isNull());
    }

    public boolean flag(String name, boolean otherwise) {
        return input(name).map(value -> TRUE.contains(value.asString())).orElse(otherwise);
    }

    public boolean seesSensitive() {
        return caller.can(Ability.READ_SENSITIVE);
    }
}
