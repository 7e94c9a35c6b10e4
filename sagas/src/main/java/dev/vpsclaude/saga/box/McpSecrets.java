package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names of the variables that hold what lets MCP servers in elsewhere. Numbers and not the servers' names: two names
 * could give one variable. No owner can set a variable that begins like these.
 */
final class McpSecrets {

    private McpSecrets() {}

    static SortedMap<String, SecretRef> of(List<McpServerVersion> servers) {
        SortedMap<String, SecretRef> secrets = new TreeMap<>();
        for (int place = 0; place < servers.size(); place++) {
            switch (servers.get(place).spec().connection()) {
                case Database it -> secrets.put(connectionString(place), it.connectionString());
                case Remote it -> addHeaders(place, it, secrets);
                case DatabaseFile it -> {}
                case Program it -> {}
            }
        }
        return secrets;
    }

    static String connectionString(int place) {
        return "VPSCLAUDE_MCP_" + (place + 1) + "_DSN";
    }

    static String header(int place, int header) {
        return "VPSCLAUDE_MCP_" + (place + 1) + "_HEADER_" + (header + 1);
    }

    private static void addHeaders(int place, Remote remote, SortedMap<String, SecretRef> secrets) {
        List<HeaderName> names = new ArrayList<>(remote.headers().keySet());
        for (int i = 0; i < names.size(); i++) {
            secrets.put(header(place, i), remote.headers().get(names.get(i)));
        }
    }
}
