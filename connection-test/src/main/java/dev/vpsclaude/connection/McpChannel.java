package dev.vpsclaude.connection;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A way to talk to an MCP server. */
interface McpChannel {

    /** The version of the protocol that belongs to this way. */
    String version();

    /** The result of a request. */
    JsonNode ask(String method, ObjectNode parameters) throws IOException;

    /** Says something that has no answer. */
    void tell(String method) throws IOException;

    /** Both sides have agreed on this version. */
    void agreed(String version);
}
