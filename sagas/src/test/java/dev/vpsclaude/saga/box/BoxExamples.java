package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.*;
import dev.vpsclaude.messages.mcp.*;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.*;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** The words of the examples: a box with nothing in it, and one with a skill and an MCP server of each kind. */
public final class BoxExamples {

    static final EnvironmentSpec SPEC = new EnvironmentSpec(
            List.of(),
            List.of(),
            new Permissions(List.of(ToolRule.of("Read")), List.of(), List.of(), List.of(), 7),
            Collections.emptySortedMap());

    static final SecretRef CONNECTION_STRING = secret(1);
    static final SecretRef TOKEN = secret(2);
    static final SecretRef KEY = secret(3);

    static final List<McpServerVersion> SERVERS = servers(
            server(
                    "orders",
                    new Database(Provider.POSTGRES, DatabaseAddress.of("db.example.com:5432/o"), CONNECTION_STRING)),
            server("notes", new DatabaseFile(DatabasePath.of("/workspace/notes.db"))),
            server(
                    "memory",
                    new Program(
                            McpPackage.of("@modelcontextprotocol/server-memory"),
                            List.of(McpArgument.of("--file"), McpArgument.of("/workspace/memory.json")))),
            server("docs", new Remote(Transport.HTTP, McpUrl.of("https://mcp.example.com/docs"), headers())));

    static final SkillSpec SKILL = new SkillSpec(
            SkillName.of("review-code"),
            SkillDescription.of("Reviews code."),
            SkillContent.of("Read it “twice”.\n"),
            List.of(ToolRule.of("Read")),
            List.of(
                    new SkillFile(SkillPath.of("scripts/check.sh"), FileContent.of("ZWNobyBvawo=")),
                    new SkillFile(SkillPath.of("picture.png"), FileContent.of("iVBORw=="))),
            Reach.SELECTED);

    static final BoxContents EMPTY = new BoxContents(SPEC, List.of(), List.of());
    static final BoxContents FULL = new BoxContents(SPEC, List.of(SKILL), SERVERS);

    private BoxExamples() {}

    public static BoxContents emptyBox(EnvironmentSpec spec) {
        return new BoxContents(spec, List.of(), List.of());
    }

    static Equipment equippedWith(McpServerVersion... servers) {
        return new Equipment(List.of(), List.of(servers));
    }

    static McpServerSpec server(String name, McpConnection connection) {
        return new McpServerSpec(McpServerName.of(name), connection, Reach.SELECTED);
    }

    static McpServerVersion version(McpServerSpec spec) {
        return new McpServerVersion(new McpServerId(new UUID(1, 1)), 1, spec);
    }

    private static List<McpServerVersion> servers(McpServerSpec... specs) {
        return IntStream.range(0, specs.length)
                .mapToObj(i -> new McpServerVersion(new McpServerId(new UUID(1, i)), 1, specs[i]))
                .toList();
    }

    private static SortedMap<HeaderName, SecretRef> headers() {
        SortedMap<HeaderName, SecretRef> headers = new TreeMap<>();
        headers.put(HeaderName.of("X-Key"), KEY);
        headers.put(HeaderName.of("Authorization"), TOKEN);
        return headers;
    }

    private static SecretRef secret(int number) {
        return new SecretRef(new SecretId(new UUID(2, number)), 1);
    }
}
