package dev.vpsclaude.boxcheck.cli;

import dev.vpsclaude.boxcheck.ExampleBox;
import dev.vpsclaude.boxcheck.machine.Findings;
import dev.vpsclaude.boxcheck.machine.Folders;
import dev.vpsclaude.boxcheck.machine.Run;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.postgres.embedded.EmbeddedDatabase;
import dev.vpsclaude.postgres.embedded.ServerSettings;
import dev.vpsclaude.saga.box.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the start script writes, as Claude Code itself reads it, with real servers on a real PostgreSQL. No log-in is needed. */
public final class ClaudeCheck {

    private static final String DATABASE = "orders";
    private static final String MEMORY = "memory";
    private static final List<ToolRule> TOOLS =
            List.of(ToolRule.of("Read"), ToolRule.of("Bash(git:*)"), ToolRule.of("mcp__" + DATABASE + "__execute_sql"));
    private static final Map<String, Object> SERVERS = Map.of(
            DATABASE, stdio("dbhub", "--transport", "stdio", "--dsn", "${ORDERS_DSN}"),
            MEMORY, stdio("mcp-server-memory"));

    private final Findings findings;

    public ClaudeCheck(Findings findings) {
        this.findings = findings;
    }

    public void run() {
        NpmTools tools = NpmTools.installed(cache(), packages());
        Folders.withTemporary("vpsclaude-box-check", folder -> {
            try (EmbeddedDatabase database =
                    EmbeddedDatabase.start(folder.resolve("postgres"), ServerSettings.forgetful())) {
                HomeFolder home = HomeFolder.in(folder.resolve("home"), tools.programs());
                check(home, Map.of("ORDERS_DSN", address(database)));
            }
        });
    }

    private void check(HomeFolder home, Map<String, String> secrets) throws IOException {
        start(home);
        reads("a first start", home, secrets);
        start(home);
        reads("a second start", home, secrets);
        overABrokenState(home, secrets);
        noticesABrokenSetting(home);
        noticesADatabaseThatIsNotThere(home);
        forgetsServersThatWentAway(home);
    }

    private void reads(String after, HomeFolder home, Map<String, String> secrets) {
        Run.Outcome doctor = home.claude(secrets, "doctor");
        findings.check(
                "after " + after + " claude doctor finds no invalid settings",
                doctor.succeeded() && !isTold(doctor),
                doctor.text());
        ServerList list = servers(home, secrets);
        for (String server : SERVERS.keySet()) {
            findings.check(
                    "after " + after + " claude mcp list connects to " + server, list.isConnected(server), list.text());
        }
    }

    private void overABrokenState(HomeFolder home, Map<String, String> secrets) throws IOException {
        Files.writeString(home.state(), "{\"cut");
        Run.Outcome list = home.claude(secrets, "mcp", "list");
        findings.check(
                "claude cannot do anything with a broken .claude.json",
                !new ServerList(list.text()).isKnown(MEMORY),
                list.text());
        start(home);
        reads("a start over a broken .claude.json", home, secrets);
    }

    /** The check of the settings shows something only if it can fail. */
    private void noticesABrokenSetting(HomeFolder home) throws IOException {
        String good = Files.readString(home.settings());
        Files.writeString(home.settings(), good.replaceFirst("\"allow\": \\[", "\"allow\": \"Read\", \"deny\": ["));
        Run.Outcome doctor = home.claude(Map.of(), "doctor");
        findings.check("claude doctor tells of a setting that was broken on purpose", isTold(doctor), doctor.text());
        Files.writeString(home.settings(), good);
    }

    private void noticesADatabaseThatIsNotThere(HomeFolder home) {
        ServerList list = servers(home, Map.of("ORDERS_DSN", "postgres://nobody:wrong@127.0.0.1:1/none"));
        findings.check(
                "claude mcp list tells of a database that is not there",
                !list.isConnected(DATABASE) && list.isConnected(MEMORY),
                list.text());
    }

    private void forgetsServersThatWentAway(HomeFolder home) throws IOException {
        home.start(ExampleBox.variables(TOOLS, true, Map.of(MEMORY, SERVERS.get(MEMORY))));
        ServerList list = servers(home, Map.of());
        findings.check(
                "a server that is not in the bundle any more is gone",
                !list.isKnown(DATABASE) && list.isConnected(MEMORY),
                list.text());
    }

    private static ServerList servers(HomeFolder home, Map<String, String> secrets) {
        return new ServerList(home.claude(secrets, "mcp", "list").text());
    }

    private static boolean isTold(Run.Outcome doctor) {
        return doctor.text().contains("Invalid settings");
    }

    private static void start(HomeFolder home) throws IOException {
        home.start(ExampleBox.variables(TOOLS, true, SERVERS));
    }

    private static String address(EmbeddedDatabase database) {
        return "postgres://%s:%s@127.0.0.1:%d/%s"
                .formatted(database.user(), database.password(), database.port(), name(database.url()));
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> stdio(String command, String... arguments) {
        return Map.of("type", "stdio", "command", command, "args", List.of(arguments));
    }

    private static SortedMap<String, String> packages() {
        TreeMap<String, String> packages = new TreeMap<>();
        packages.put("@anthropic-ai/claude-code", Versions.PINNED.claudeCode());
        packages.put("@bytebase/dbhub", "1.4.0");
        packages.put("@modelcontextprotocol/server-memory", "2026.8.31");
        packages.put("node", Versions.PINNED.node().replaceFirst("[^0-9.].*", ""));
        return packages;
    }

    private static Path cache() {
        return Path.of(Objects.requireNonNullElseGet(
                System.getenv("VPSCLAUDE_BOX_CACHE"), () -> System.getProperty("user.home") + "/.cache/vpsclaude-box"));
    }
}
