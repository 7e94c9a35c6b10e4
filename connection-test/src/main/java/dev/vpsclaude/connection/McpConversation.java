package dev.vpsclaude.connection;

import java.io.IOException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says hello to an MCP server and counts its tools. Their names and descriptions are looked at by nobody. */
record McpConversation(McpChannel channel, Attempt attempt) {

    private static final Pattern VERSION = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final int MOST_PAGES = 20;

    void hold() throws IOException {
        JsonNode hello = channel.ask("initialize", introduction());
        String version = hello.path("protocolVersion").asString("");
        TestFailed.unless(VERSION.matcher(version).matches());
        channel.agreed(version);
        channel.tell("notifications/initialized");
        attempt.begins(Stage.TOOLS);
        if (hello.path("capabilities").path("tools").isObject()) {
            countIfFew();
        } else {
            attempt.counted(0);
        }
    }

    /** A server with so many tools that they are not read to their end has let us in nevertheless. */
    private void countIfFew() throws IOException {
        try {
            attempt.counted(count());
        } catch (IOException failed) {
            if (attempt.mayRead() > 0) {
                throw failed;
            }
            attempt.gaveUpCounting();
        }
    }

    private int count() throws IOException {
        int tools = 0;
        ObjectNode page = JsonRpc.object();
        for (int i = 0; i < MOST_PAGES; i++) {
            JsonNode answer = channel.ask("tools/list", page);
            TestFailed.unless(answer.path("tools").isArray());
            tools += answer.path("tools").size();
            String next = answer.path("nextCursor").asString("");
            if (next.isEmpty()) {
                return tools;
            }
            page = JsonRpc.object().put("cursor", next);
        }
        throw TestFailed.unexpected();
    }

    private ObjectNode introduction() {
        ObjectNode parameters = JsonRpc.object().put("protocolVersion", channel.version());
        parameters.putObject("capabilities");
        parameters.putObject("clientInfo").put("name", "vps-claude").put("version", "1");
        return parameters;
    }
}
