package dev.vpsclaude.server.mcp;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import dev.vpsclaude.messages.mcp.McpServerView;
import dev.vpsclaude.saga.box.AllowedPackage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What owners are told about MCP servers, which is never a secret. Names of fields and words are fixed: programs depend on them. */
final class McpServerAnswers {

    private McpServerAnswers() {}

    /**
     * An MCP server; what its kind does not have is null.
     *
     * @param target where it is, in short
     * @param headers the names of those that are sent
     */
    @Schema(name = "McpServer")
    record Server(
            String id,
            String name,
            String type,
            @Nullable String provider,
            @Nullable String transportType,
            String target,
            @Nullable String url,
            @Nullable String command,
            List<String> headers,
            @Nullable String path,
            boolean isGlobal,
            int number,
            long version,
            Instant createdAt,
            Instant updatedAt) {

        static Server of(McpServerView view) {
            McpConnection connection = view.spec().connection();
            ConnectionKind kind = ConnectionKind.of(connection);
            return new Server(
                    view.id().text(),
                    view.spec().name().text(),
                    kind.type(),
                    kind.isDatabase() ? kind.word() : null,
                    kind.isDatabase() ? null : kind.word(),
                    shownTarget(connection),
                    connection instanceof Remote it ? it.url().text() : null,
                    connection instanceof Program it ? shownCommand(it) : null,
                    connection instanceof Remote it ? names(it) : List.of(),
                    connection instanceof DatabaseFile it ? it.path().text() : null,
                    view.spec().reach() == Reach.GLOBAL,
                    view.number(),
                    view.stamp().version(),
                    view.createdAt(),
                    view.stamp().at());
        }
    }

    /** An environment that a server is in. */
    @Schema(name = "McpServerUse")
    record Use(String environmentId, String name) {
        static Use of(UsedIn use) {
            return new Use(use.environment().text(), use.name().text());
        }
    }

    /** Where a server is. */
    @Schema(name = "McpServerUses")
    record Uses(List<Use> items) {}

    /** A server that was just registered or changed. */
    @Schema(name = "ChangedMcpServer")
    record Changed(String id, long version) {}

    /** A package that a box may run as an MCP server. */
    @Schema(name = "McpPackage")
    record Package(String name, String version, String title, String description) {
        static Package of(AllowedPackage allowed) {
            return new Package(allowed.name().text(), allowed.version(), allowed.title(), allowed.description());
        }
    }

    /** All such packages. */
    @Schema(name = "McpPackages")
    record Packages(List<Package> items) {}

    private static String shownTarget(McpConnection connection) {
        return switch (connection) {
            case Database it -> it.address().text();
            case DatabaseFile it -> it.path().text();
            case Program it -> shownCommand(it);
            case Remote it -> it.url().text();
        };
    }

    private static String shownCommand(Program program) {
        return Stream.concat(Stream.of(program.name()), program.arguments().stream())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static List<String> names(Remote remote) {
        return remote.headers().keySet().stream().map(HeaderName::text).toList();
    }
}
