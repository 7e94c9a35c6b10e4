package dev.vpsclaude.boxcheck.image;

import dev.vpsclaude.boxcheck.ExampleBox;
import dev.vpsclaude.boxcheck.Examples;
import dev.vpsclaude.boxcheck.cli.ServerList;
import dev.vpsclaude.boxcheck.machine.Findings;
import dev.vpsclaude.boxcheck.machine.Run;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.saga.box.Versions;
import java.util.List;

/** What is looked at in a container that runs. */
final class BoxLooks {

    private static final String MANAGED = "/etc/claude-code/";

    private final Box box;
    private final Findings findings;

    BoxLooks(Box box, Findings findings) {
        this.box = box;
        this.findings = findings;
    }

    void programs() {
        says("1000", "id", "-u");
        says("/workspace", "pwd");
        says("v" + Versions.PINNED.node().replaceFirst("[^0-9.].*", ""), "node", "--version");
        says(Versions.PINNED.claudeCode(), "claude", "--version");
        List.of("npm", "npx", "git", "jq", "rg", "curl").forEach(program -> says("", program, "--version"));
    }

    void logIn(String password) {
        Browser browser = new Browser(box.address());
        findings.check(
                "/healthz answers without a log-in", browser.get("/healthz", "").status() == 200);
        Browser.Answer stranger = browser.get("/", "");
        findings.check("a stranger is asked to log in", stranger.location().contains("login"), stranger.toString());
        Browser.Answer wrong = browser.logIn(password + "x");
        findings.check(
                "a wrong password opens nothing",
                wrong.status() == 200 && wrong.cookie().isEmpty(),
                wrong.toString());
        Browser.Answer right = browser.logIn(password);
        findings.check(
                "the right password opens a session",
                right.status() == 302 && right.cookie().isPresent(),
                "status " + right.status());
        Browser.Answer opened =
                browser.get("/?folder=/workspace", right.cookie().orElse(""));
        findings.check("the session shows the workspace", opened.status() == 200, "status " + opened.status());
    }

    void configuration(ExampleBox example) {
        String settings = box.text(MANAGED + "managed-settings.json");
        findings.check(
                "the permissions stand where nobody's settings win over them", example.isSettings(settings), settings);
        skill(example.contents().skills().contains(Examples.SKILL));
        Run.Outcome doctor = box.exec("claude", "doctor");
        findings.check(
                "claude doctor finds no invalid settings",
                doctor.succeeded() && !doctor.text().contains("Invalid settings"),
                doctor.text());
    }

    private void skill(boolean there) {
        String file = box.text(MANAGED + ".claude/skills/" + Examples.SKILL.name() + "/SKILL.md");
        findings.check(
                there ? "the skill is there, byte by byte" : "a skill that was taken out is gone",
                file.equals(SkillMd.of(Examples.SKILL).text()) == there,
                file);
    }

    void servers(List<String> there, List<String> gone) {
        ServerList list = new ServerList(box.exec("claude", "mcp", "list").text());
        there.forEach(server ->
                findings.check("claude mcp list connects to " + server, list.isConnected(server), list.text()));
        gone.forEach(server -> findings.check("the server " + server + " is gone", !list.isKnown(server), list.text()));
    }

    /** The first process was the start script; what it took away must not be in the program that it became. */
    void nothingOfThePlatform() {
        Run.Outcome variables = box.exec("sh", "-c", "tr '\\0' '\\n' < /proc/1/environ");
        findings.check(
                "code-server does not get the bundle",
                variables.text().contains("PASSWORD=") && !variables.text().contains("VPSCLAUDE_BUNDLE"),
                "VPSCLAUDE_BUNDLE is among them");
    }

    private void says(String expected, String... command) {
        Run.Outcome outcome = box.exec(command);
        findings.check(
                String.join(" ", command) + " says " + (expected.isEmpty() ? "something" : expected),
                outcome.succeeded() && outcome.text().contains(expected),
                outcome.text());
    }
}
