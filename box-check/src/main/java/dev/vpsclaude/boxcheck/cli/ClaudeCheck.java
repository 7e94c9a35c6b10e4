package dev.vpsclaude.boxcheck.cli;

import dev.vpsclaude.boxcheck.ExampleBox;
import dev.vpsclaude.boxcheck.Examples;
import dev.vpsclaude.boxcheck.machine.Findings;
import dev.vpsclaude.boxcheck.machine.Folders;
import dev.vpsclaude.boxcheck.machine.Run;
import dev.vpsclaude.postgres.embedded.EmbeddedDatabase;
import dev.vpsclaude.postgres.embedded.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the start script writes, as Claude Code itself reads it, with real servers on a real PostgreSQL. No log-in is needed. */
public final class ClaudeCheck {

    private static final ExampleBox BOX = ExampleBox.of(
            Examples.rules("Read", "Bash(git:*)", "mcp__" + Examples.DATABASE + "__execute_sql"),
            List.of(Examples.SKILL),
            List.of(Examples.database(), Examples.program()));

    private final Findings findings;

    public ClaudeCheck(Findings findings) {
        this.findings = findings;
    }

    public void run() {
        NpmTools tools = BoxTools.installed();
        Folders.withTemporary("vpsclaude-box-check", folder -> {
            try (EmbeddedDatabase database =
                    EmbeddedDatabase.start(folder.resolve("postgres"), ServerSettings.forgetful())) {
                Orders orders = new Orders(database);
                orders.create();
                check(HomeFolder.in(folder.resolve("home"), BOX.dockerfile(), tools.programs()), orders);
            }
        });
    }

    private void check(HomeFolder home, Orders orders) throws IOException {
        Map<String, String> secrets = secrets(orders);
        home.start(BOX.variables());
        reads("a first start", home, secrets);
        home.start(BOX.variables());
        reads("a second start", home, secrets);
        overABrokenState(home, secrets);
        new ConversationCheck(home, secrets, findings).run(orders);
        noticesABrokenSetting(home);
        noticesAServerThatCannotStart(home, secrets);
        forgetsServersThatWentAway(home);
    }

    private void reads(String after, HomeFolder home, Map<String, String> secrets) {
        Run.Outcome doctor = home.claude(secrets, "doctor");
        findings.check(
                "after " + after + " claude doctor finds no invalid settings",
                doctor.succeeded() && !isTold(doctor),
                doctor.text());
        ServerList list = servers(home, secrets);
        for (String server : List.of(Examples.DATABASE, Examples.PROGRAM)) {
            findings.check(
                    "after " + after + " claude mcp list connects to " + server, list.isConnected(server), list.text());
        }
    }

    private void overABrokenState(HomeFolder home, Map<String, String> secrets) throws IOException {
        Files.writeString(home.state(), "{\"cut");
        ServerList list = servers(home, secrets);
        findings.check(
                "claude cannot do anything with a broken .claude.json", !list.isKnown(Examples.PROGRAM), list.text());
        home.start(BOX.variables());
        reads("a start over a broken .claude.json", home, secrets);
    }

    /** What finds nothing wrong shows something only if it can find something. */
    private void noticesABrokenSetting(HomeFolder home) throws IOException {
        String good = Files.readString(home.settings());
        Files.writeString(home.settings(), good.replaceFirst("\"allow\": \\[", "\"allow\": \"Read\", \"deny\": ["));
        Run.Outcome doctor = home.claude(Map.of(), "doctor");
        findings.check("claude doctor tells of a setting that was broken on purpose", isTold(doctor), doctor.text());
        Files.writeString(home.settings(), good);
    }

    private void noticesAServerThatCannotStart(HomeFolder home, Map<String, String> secrets) throws IOException {
        Files.writeString(home.managed("dbhub/" + Examples.DATABASE + ".toml"), "[[sources");
        ServerList list = servers(home, secrets);
        findings.check(
                "claude mcp list tells of a server that was broken on purpose",
                !list.isConnected(Examples.DATABASE) && list.isConnected(Examples.PROGRAM),
                list.text());
    }

    private void forgetsServersThatWentAway(HomeFolder home) throws IOException {
        home.start(
                ExampleBox.of(List.of(), List.of(), List.of(Examples.program())).variables());
        ServerList list = servers(home, Map.of());
        findings.check(
                "a server that is not in the bundle any more is gone",
                !list.isKnown(Examples.DATABASE) && list.isConnected(Examples.PROGRAM),
                list.text());
    }

    /** The platform would reveal them when it sets them. */
    private static Map<String, String> secrets(Orders orders) {
        Map<String, String> secrets = new HashMap<>();
        BOX.secrets().forEach(name -> secrets.put(name, orders.connectionString()));
        return secrets;
    }

    private static ServerList servers(HomeFolder home, Map<String, String> secrets) {
        return new ServerList(home.claude(secrets, "mcp", "list").text());
    }

    private static boolean isTold(Run.Outcome doctor) {
        return doctor.text().contains("Invalid settings");
    }
}
