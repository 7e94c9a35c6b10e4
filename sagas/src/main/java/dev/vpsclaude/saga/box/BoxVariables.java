package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The variables of a box. */
public final class BoxVariables {

    /** Where code-server listens; the platform would otherwise choose another port (contract section 4.5). */
    public static final int PORT = 8080;

    private BoxVariables() {}

    /** Those that are no secrets: what the start script needs to set up the box as its owner specified it. */
    public static Map<String, String> plain(BoxContents contents, AllowedPackages packages) {
        return Map.of(
                "PORT",
                Integer.toString(PORT),
                "VPSCLAUDE_BUNDLE",
                Bundle.of(contents, packages).encoded());
    }

    /** The owner's own, and those by which the MCP servers of the box get in elsewhere. */
    public static SortedMap<String, SecretRef> secret(BoxContents contents) {
        SortedMap<String, SecretRef> secrets = new TreeMap<>();
        contents.spec().variables().forEach((name, value) -> secrets.put(name.text(), value));
        secrets.putAll(McpSecrets.of(contents.mcpServers()));
        return secrets;
    }
}
