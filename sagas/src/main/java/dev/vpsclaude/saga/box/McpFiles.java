package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpConnection.*;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * MCP servers as Claude Code's configuration knows them. Claude Code and dbhub put the values of variables where
 * {@code ${NAME}} stands, so that no secret is written anywhere.
 *
 * @param servers by their names, in the form of {@code .claude.json}
 * @param files that they need, by their path from the folder of the managed settings
 */
record McpFiles(SortedMap<String, Object> servers, SortedMap<String, String> files) {

    /** The start script does not hand the variable on, so that in a box it is always the default. */
    private static final String MANAGED = "${VPSCLAUDE_MANAGED:-/etc/claude-code}";

    /** A database down at the start is no reason to have no server; rows beyond these would fill the conversation. */
    private static final String DATABASE = """
            [[sources]]
            id = "database"
            dsn = "%s"
            lazy = true

            [[tools]]
            name = "execute_sql"
            source = "database"
            readonly = true
            max_rows = 1000

            [[tools]]
            name = "search_objects"
            source = "database"
            """;

    static McpFiles of(List<McpServerVersion> servers, AllowedPackages packages) {
        McpFiles all = new McpFiles(new TreeMap<>(), new TreeMap<>());
        for (int place = 0; place < servers.size(); place++) {
            all.add(place, servers.get(place), packages);
        }
        return all;
    }

    /** A program that is not allowed any more is not there; a deployment with one is refused before it comes to this. */
    private void add(int place, McpServerVersion server, AllowedPackages packages) {
        String name = server.spec().name().text();
        switch (server.spec().connection()) {
            case Database it -> addDatabase(name, "${" + McpSecrets.connectionString(place) + "}");
            case DatabaseFile it -> addDatabase(name, "sqlite://" + it.path());
            case Program it -> program(it, packages).ifPresent(shape -> servers.put(name, shape));
            case Remote it -> servers.put(name, remote(place, it));
        }
    }

    private void addDatabase(String name, String dsn) {
        String file = "dbhub/" + name + ".toml";
        files.put(file, DATABASE.formatted(dsn));
        servers.put(name, stdio("dbhub", List.of("--transport", "stdio", "--config", MANAGED + "/" + file)));
    }

    private static Optional<Object> program(Program program, AllowedPackages packages) {
        return packages.find(program.name())
                .map(it -> stdio(
                        it.command(),
                        program.arguments().stream().map(Object::toString).toList()));
    }

    private static Map<String, Object> stdio(String command, List<String> arguments) {
        return Map.of("type", "stdio", "command", command, "args", arguments);
    }

    private static Map<String, Object> remote(int place, Remote remote) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (HeaderName name : remote.headers().keySet()) {
            headers.put(name.text(), "${" + McpSecrets.header(place, headers.size()) + "}");
        }
        return Map.of(
                "type",
                remote.transport().name().toLowerCase(Locale.ROOT),
                "url",
                remote.url().text(),
                "headers",
                headers);
    }
}
