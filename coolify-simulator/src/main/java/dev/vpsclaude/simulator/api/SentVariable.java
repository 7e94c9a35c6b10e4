package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.model.VariableFlags;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A variable in the body of a call (contract 5.1). */
record SentVariable(ObjectNode body) {

    static final Map<String, Rule> RULES = Map.of(
            "key", Rule.matching("[A-Za-z_][A-Za-z0-9_. ]*").atMost(255),
            "value", Rule.string().orNull(),
            "comment", Rule.string().atMost(256).orNull(),
            "is_preview", Rule.bool(),
            "is_literal", Rule.bool(),
            "is_multiline", Rule.bool(),
            "is_shown_once", Rule.bool(),
            "is_runtime", Rule.bool(),
            "is_buildtime", Rule.bool());

    /** The old name {@code is_build_time} is not among them. */
    static final Set<String> KEYS = RULES.keySet();

    SentVariable checked() {
        new Complaints().about(body, RULES).aboutMissing(body, "key").refuseIfAny();
        return this;
    }

    SentVariable checkedStrictly() {
        new Complaints()
                .about(body, RULES)
                .aboutMissing(body, "key")
                .aboutUnknown(body, KEYS)
                .refuseIfAny();
        return this;
    }

    String key() {
        return body.path("key").asString().replace(' ', '_');
    }

    Optional<String> value() {
        return text("value");
    }

    Optional<String> comment() {
        return text("comment");
    }

    boolean has(String field) {
        return body.has(field);
    }

    boolean flag(String name, boolean otherwise) {
        return body.has(name) ? Truth.of(body.path(name)) : otherwise;
    }

    boolean preview() {
        return flag("is_preview", false);
    }

    VariableFlags flagsOfNew() {
        return flags(true, true);
    }

    /** What is left out falls back to false, but for where the variable is used. */
    VariableFlags flagsInsteadOf(VariableFlags stored) {
        return flags(stored.runtime(), stored.buildtime());
    }

    private VariableFlags flags(boolean runtime, boolean buildtime) {
        return new VariableFlags(
                preview(),
                flag("is_literal", false),
                flag("is_multiline", false),
                flag("is_shown_once", false),
                flag("is_runtime", runtime),
                flag("is_buildtime", buildtime));
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(body.get(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
