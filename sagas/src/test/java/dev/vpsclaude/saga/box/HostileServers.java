package dev.vpsclaude.saga.box;

import static dev.vpsclaude.saga.box.HostileText.accepted;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.mcp.DatabaseAddress;
import dev.vpsclaude.messages.mcp.DatabasePath;
import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpArgument;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import dev.vpsclaude.messages.mcp.McpPackage;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.mcp.McpUrl;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** MCP servers of hostile texts; where a part has to be there and is refused, a harmless one takes its place. */
final class HostileServers {

    private HostileServers() {}

    static Arbitrary<List<McpServerVersion>> any() {
        return Combinators.combine(name(), connection())
                .as((name, connection) -> new McpServerSpec(name, connection, Reach.SELECTED))
                .map(spec -> new McpServerVersion(new McpServerId(new UUID(0, 1)), 1, spec))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<McpServerName> name() {
        return Arbitraries.oneOf(
                        HostileText.any(), Arbitraries.of("FROM", "HEALTHCHECK", "RUN_id", "EOF", "constructor"))
                .map(text -> accepted(text, McpServerName::of).orElse(McpServerName.of("server")));
    }

    private static Arbitrary<McpConnection> connection() {
        return Arbitraries.oneOf(databases(), files(), programs(), programs(), remotes());
    }

    private static Arbitrary<McpConnection> databases() {
        return HostileText.any()
                .map(text -> accepted("db.example.com:5432/" + text, DatabaseAddress::of)
                        .orElse(DatabaseAddress.of("db.example.com:5432/FROM")))
                .map(address -> new Database(Provider.POSTGRES, address, HostileBoxes.SECRET));
    }

    private static Arbitrary<McpConnection> files() {
        return HostileText.any()
                .map(text -> accepted("/workspace/" + text + ".db", DatabasePath::of)
                        .orElse(DatabasePath.of("/workspace/FROM.db")))
                .map(DatabaseFile::new);
    }

    /** Such as could be mistaken for an option, a path, or another program's line. */
    private static Arbitrary<McpConnection> programs() {
        Arbitrary<String> names = Arbitraries.oneOf(
                HostileText.any(),
                Arbitraries.of("from", "@run/healthcheck", "0..", "a._-", "@0-/9--prefix"),
                Arbitraries.strings().withChars("az09._-@/").ofMinLength(1).ofMaxLength(214));
        return Combinators.combine(
                        names.map(text -> accepted(text, McpPackage::of).orElse(McpPackage.of("from"))),
                        HostileText.upTo(3, HostileText.any(), McpArgument::of))
                .as(Program::new);
    }

    private static Arbitrary<McpConnection> remotes() {
        Arbitrary<McpUrl> urls = HostileText.any()
                .map(text -> accepted("https://mcp.example.com/" + text, McpUrl::of)
                        .orElse(McpUrl.of("https://mcp.example.com/FROM")));
        return Combinators.combine(urls, HostileText.upTo(2, HostileText.any(), HeaderName::of))
                .as((url, names) -> new Remote(Transport.HTTP, url, references(names)));
    }

    private static SortedMap<HeaderName, SecretRef> references(List<HeaderName> names) {
        SortedMap<HeaderName, SecretRef> references = new TreeMap<>();
        names.forEach(name -> references.put(name, HostileBoxes.SECRET));
        return references;
    }
}
