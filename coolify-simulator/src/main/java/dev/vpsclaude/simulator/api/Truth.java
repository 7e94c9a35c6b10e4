package dev.vpsclaude.simulator.api;

import tools.jackson.databind.JsonNode;

/** PHP's idea of a true value, for keys that nobody validates: the text "false" is true (contract 3.3). */
final class Truth {

    private Truth() {}

    static boolean of(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case STRING ->
                !value.stringValue().isEmpty() && !value.stringValue().equals("0");
            case NUMBER -> value.doubleValue() != 0;
            case ARRAY, OBJECT -> !value.isEmpty();
            case NULL, MISSING, BINARY, POJO -> false;
        };
    }
}
