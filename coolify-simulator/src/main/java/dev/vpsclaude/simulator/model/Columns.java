package dev.vpsclaude.simulator.model;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The columns of a database row, by name. Coolify stores and shows about a hundred of them per
 * application and the engine looks at twenty, so they are kept as they came. A change makes a new value.
 */
public record Columns(ObjectNode node) {

    public static Columns none() {
        return new Columns(JsonNodeFactory.instance.objectNode());
    }

    /** The column's text; empty when it is null or absent. */
    public Optional<String> text(String column) {
        return value(column).map(JsonNode::asString).filter(text -> !text.isEmpty());
    }

    /** The column's number, also when it was stored as digits; otherwise the default. */
    public int number(String column, int otherwise) {
        return value(column).map(number -> number.asInt(otherwise)).orElse(otherwise);
    }

    public boolean flag(String column) {
        return value(column)
                .map(JsonNode::asString)
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
    }

    public Columns with(String column, JsonNode value) {
        ObjectNode copy = node.deepCopy();
        copy.set(column, value);
        return new Columns(copy);
    }

    public Columns with(String column, String value) {
        return with(column, StringNode.valueOf(value));
    }

    public Columns with(String column, int value) {
        return with(column, IntNode.valueOf(value));
    }

    public Columns withNull(String column) {
        return with(column, NullNode.instance);
    }

    /** These columns, with the other's in the place of those of the same name. */
    public Columns with(Columns other) {
        ObjectNode copy = node.deepCopy();
        copy.setAll(other.node.deepCopy());
        return new Columns(copy);
    }

    private Optional<JsonNode> value(String column) {
        return Optional.ofNullable(node.get(column)).filter(value -> !value.isNull());
    }
}
