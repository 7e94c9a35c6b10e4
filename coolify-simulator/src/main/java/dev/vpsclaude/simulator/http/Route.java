package dev.vpsclaude.simulator.http;

import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.CoolifyVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A verb and a path below {@code /api/v1}, the ability it needs, and what answers it. */
record Route(
        String method, List<String> pattern, Ability ability, Endpoint endpoint, Predicate<CoolifyVersion> versions) {

    /** The variables of the path if this route is meant. */
    Optional<Map<String, String>> match(String requestMethod, List<String> path) {
        return method.equals(requestMethod) && pattern.size() == path.size() ? variables(path) : Optional.empty();
    }

    private Optional<Map<String, String>> variables(List<String> path) {
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = pattern.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
