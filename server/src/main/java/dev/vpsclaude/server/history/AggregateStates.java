package dev.vpsclaude.server.history;

import dev.vpsclaude.command.account.AccountEvolution;
import dev.vpsclaude.command.environment.EnvironmentEvolution;
import dev.vpsclaude.command.mcp.McpServerEvolution;
import dev.vpsclaude.command.skill.SkillEvolution;
import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.mcp.McpServerEvent;
import dev.vpsclaude.messages.skill.SkillEvent;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the rules know of a thing after its first events, as JSON in which references to sealed values are masked. */
@Component
class AggregateStates {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper json;

    AggregateStates(@Qualifier("storedJson") JsonMapper storedJson) {
        this.json =
                storedJson.rebuild().annotationIntrospector(new NamedKinds()).build();
    }

    /** Nothing before the first event. */
    Map<String, Object> after(List<?> events) {
        return events.isEmpty() ? Map.of() : Masked.of(json.convertValue(fold(events), OBJECT));
    }

    private static Object fold(List<?> events) {
        return switch (events.getFirst()) {
            case EnvironmentEvent first -> EnvironmentEvolution.after(all(events, EnvironmentEvent.class));
            case SkillEvent first -> SkillEvolution.after(all(events, SkillEvent.class));
            case McpServerEvent first -> McpServerEvolution.after(all(events, McpServerEvent.class));
            case AccountEvent first -> AccountEvolution.after(all(events, AccountEvent.class));
            default -> throw new IllegalArgumentException("Nothing of ours begins with such an event.");
        };
    }

    private static <T> List<T> all(List<?> events, Class<T> kind) {
        return events.stream().map(kind::cast).toList();
    }
}
