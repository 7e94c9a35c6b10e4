package dev.vpsclaude.json;

import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.Footprint;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.mcp.McpConnection;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON of the messages. */
public final class MessagesJson {

    private MessagesJson() {}

    /**
     * A mapper for what is stored: properties in alphabetical order so that equal values give equal text, times as
     * RFC 3339, and unknown properties tolerated, since a newer release may have written them.
     */
    public static JsonMapper stored() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        return speakMessages(builder).build();
    }

    /** Teaches any mapper the messages: text values as the text that they are, kinds by their names. */
    public static JsonMapper.Builder speakMessages(JsonMapper.Builder builder) {
        return builder.addModule(new TextValueModule())
                .addMixIn(Footprint.class, FootprintNames.class)
                .addMixIn(McpConnection.class, McpConnectionNames.class)
                .addMixIn(DeploymentPlan.class, EquippedOnly.class)
                .addMixIn(Permissions.class, ChosenModeOnly.class);
    }
}
