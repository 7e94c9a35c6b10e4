package dev.vpsclaude.server.mcp;

import dev.vpsclaude.connection.ConnectionString;
import dev.vpsclaude.connection.RemoteUrl;
import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.mcp.DatabaseAddress;
import dev.vpsclaude.messages.mcp.DatabasePath;
import dev.vpsclaude.messages.mcp.McpArgument;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.DatabaseFile;
import dev.vpsclaude.messages.mcp.McpConnection.Program;
import dev.vpsclaude.messages.mcp.McpConnection.Transport;
import dev.vpsclaude.messages.mcp.McpPackage;
import dev.vpsclaude.messages.mcp.McpUrl;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.mcp.WantedConnection.Change;
import dev.vpsclaude.server.mcp.WantedConnection.Database;
import dev.vpsclaude.server.mcp.WantedConnection.Remote;
import dev.vpsclaude.server.mcp.WantedConnection.SomeOfRemote;
import dev.vpsclaude.server.mcp.WantedConnection.Whole;
import dev.vpsclaude.server.mcp.WantedConnection.WithoutSecrets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the fields of a connection: which kind it is, and then those of that kind. Empty where something was rejected. */
record ConnectionReader(McpServerRequest given, Fields fields, AllowedPackages packages) {

    /** All of a connection. */
    Optional<WantedConnection> whole() {
        return kinds().ofNew().flatMap(this::whole);
    }

    /** What is to be another way; also empty where nothing is. Another kind is another connection altogether. */
    Optional<Change> change(McpConnection present) {
        ConnectionKind before = ConnectionKind.of(present);
        return kinds().after(before)
                .flatMap(kind ->
                        kind.isLike(before) ? some(kind, present) : whole(kind).map(Whole::new));
    }

    private KindReader kinds() {
        return new KindReader(given, fields);
    }

    private Optional<WantedConnection> whole(ConnectionKind kind) {
        return switch (kind) {
            case POSTGRES, MYSQL ->
                fields.required("connectionString", given.connectionString(), text -> database(kind, text));
            case SQLITE -> fields.required("connectionString", given.connectionString(), ConnectionReader::file);
            case STDIO -> fields.required("command", given.command(), this::program);
            case HTTP, SSE -> remote(kind);
        };
    }

    private Optional<WantedConnection> remote(ConnectionKind kind) {
        Optional<McpUrl> url = fields.required("url", given.url(), ConnectionReader::url);
        HeaderFields headers = HeaderFields.ofNew(given.headers(), fields);
        return url.map(it -> new Remote(transport(kind), it, headers.set()));
    }

    private Optional<Change> some(ConnectionKind kind, McpConnection present) {
        if (present instanceof McpConnection.Remote remote) {
            return someOf(remote, kind);
        }
        return given.connectionString() == null && given.command() == null
                ? Optional.empty()
                : whole(kind).map(Whole::new);
    }

    private Optional<Change> someOf(McpConnection.Remote present, ConnectionKind kind) {
        Optional<McpUrl> url = fields.optional("url", given.url(), ConnectionReader::url);
        HeaderFields headers = HeaderFields.ofChange(given.headers(), present, fields);
        return given.url() == null && given.headers() == null && given.transportType() == null
                ? Optional.empty()
                : Optional.of(new SomeOfRemote(Optional.of(transport(kind)), url, headers.set(), headers.dropped()));
    }

    private static Transport transport(ConnectionKind kind) {
        return Transport.valueOf(kind.name());
    }

    /** What is stored is what a test reads again, so that it must be readable. */
    private static WantedConnection database(ConnectionKind kind, String text) {
        ConnectionString connection = Flaws.toldOf(() -> ConnectionString.of(text));
        Checked.require(
                connection.kind().name().equals(kind.name()),
                "wrong_provider",
                "This is the connection string of another provider.");
        DatabaseAddress.of(connection.shown());
        return new Database(
                Flaws.toldOf(() -> ConnectionString.of(Dsn.of(connection).reveal())));
    }

    private static WantedConnection file(String text) {
        return new WithoutSecrets(new DatabaseFile(DatabasePath.of(text)));
    }

    private WantedConnection program(String command) {
        Checked.require(!command.isBlank(), "required", "A value is required.");
        List<String> words = List.of(command.strip().split(" +", -1));
        McpPackage name = McpPackage.of(words.getFirst());
        Checked.require(
                packages.find(name).isPresent(),
                "package_not_allowed",
                "The package " + name + " is not allowed here.");
        Stream<String> arguments = words.stream().skip(1);
        return new WithoutSecrets(
                new Program(name, arguments.map(McpArgument::of).toList()));
    }

    /** What can be stored can be tested. */
    private static McpUrl url(String text) {
        McpUrl url = McpUrl.of(text);
        Flaws.toldOf(() -> RemoteUrl.of(text));
        return url;
    }
}
