package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The variables of a box. */
public final class BoxVariables {

    /** Where code-server listens; the platform would otherwise choose another port (contract section 4.5). */
    public static final int PORT = 8080;

    /** The port, the box's password, and what the platform writes around names and values. */
    private static final int BESIDE_VALUES = 1_000;

    private BoxVariables() {}

    /** Those that are no secrets: what the start script needs to set up the box as its owner specified it. */
    public static Map<String, String> plain(BoxContents contents, AllowedPackages packages) {
        return Map.of(
                "PORT",
                Integer.toString(PORT),
                "VPSCLAUDE_BUNDLE",
                Bundle.of(contents, packages).encoded(room(contents)));
    }

    /** What is left for the bundle however long the secret values are, which are not known here. */
    private static int room(BoxContents contents) {
        int secrets = secret(contents).keySet().stream()
                .mapToInt(name -> name.length() + Limit.VARIABLE_VALUE.max())
                .sum();
        return Limit.BOX_VARIABLES_BYTES.max() - BESIDE_VALUES - secrets;
    }

    /** The owner's own, and those by which the MCP servers of the box get in elsewhere. */
    public static SortedMap<String, SecretRef> secret(BoxContents contents) {
        SortedMap<String, SecretRef> secrets = new TreeMap<>();
        contents.spec().variables().forEach((name, value) -> secrets.put(name.text(), value));
        secrets.putAll(McpSecrets.of(contents.mcpServers()));
        return secrets;
    }
}
