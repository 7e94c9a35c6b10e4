package dev.vpsclaude.boxcheck.image;

import dev.vpsclaude.boxcheck.machine.Findings;
import dev.vpsclaude.boxcheck.machine.Run;
import dev.vpsclaude.saga.box.Volumes;

/** What the person in a box leaves there, which no deployment may take away. */
final class Belongings {

    /** A server of Claude Code that the person added. */
    static final String SERVER = "mine";

    private static final String SETTINGS = "/home/coder/.claude/settings.json";
    private static final String THEME = "{\"theme\":\"dark\"}";

    private final Findings findings;

    Belongings(Findings findings) {
        this.findings = findings;
    }

    void put(Box box) {
        Volumes.ALL.forEach(volume -> {
            Run.Outcome outcome = box.exec("sh", "-c", "echo mine > " + volume.mountPath() + "/mine.txt");
            findings.check("a person can write to " + volume.mountPath(), outcome.succeeded(), outcome.text());
        });
        box.exec("sh", "-c", "echo '" + THEME + "' > " + SETTINGS);
        Run.Outcome added = box.exec("claude", "mcp", "add", "-s", "user", SERVER, "--", "mcp-server-memory");
        findings.check("a person can add a server to Claude Code", added.succeeded(), added.text());
    }

    void areThere(Box box) {
        Volumes.ALL.forEach(volume -> {
            Run.Outcome outcome = box.exec("cat", volume.mountPath() + "/mine.txt");
            findings.check(
                    "what a person wrote to " + volume.mountPath() + " is still there",
                    outcome.text().equals("mine\n"),
                    outcome.text());
        });
        findings.check(
                "a person's own settings are still there",
                box.text(SETTINGS).strip().equals(THEME),
                box.text(SETTINGS));
    }
}
