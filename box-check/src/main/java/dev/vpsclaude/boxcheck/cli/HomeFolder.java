package dev.vpsclaude.boxcheck.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.vpsclaude.boxcheck.BoxScripts;
import dev.vpsclaude.boxcheck.machine.Run;
import dev.vpsclaude.saga.box.Dockerfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A home folder as a box has it, in a temporary place. What an administrator decided stands elsewhere in a box, where only
 * root can write; here it takes the place of the person's own settings, which Claude Code reads by the same rules.
 */
final class HomeFolder {

    private static final String BECOMES_CODE_SERVER = "exec /usr/bin/entrypoint.sh";

    private final Path home;
    private final BoxScripts scripts;
    private final Path programs;
    private final Map<String, String> variables = new HashMap<>();

    /** A new one, with the scripts that this Dockerfile would write. */
    static HomeFolder in(Path folder, Dockerfile dockerfile, Path programs) throws IOException {
        Files.createDirectories(folder.resolve(".claude"));
        return new HomeFolder(folder, BoxScripts.of(dockerfile), programs);
    }

    private HomeFolder(Path home, BoxScripts scripts, Path programs) {
        this.home = home;
        this.scripts = scripts;
        this.programs = programs;
        variables.put("HOME", home.toString());
        variables.put("VPSCLAUDE_MANAGED", managed("").toString());
        variables.put("CLAUDE_CONFIG_DIR", home.resolve(".claude").toString());
        variables.put("PATH", programs + ":" + System.getenv("PATH"));
        variables.put("DISABLE_AUTOUPDATER", "1");
        variables.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
    }

    /** Runs the start script up to where it becomes code-server. */
    void start(Map<String, String> box) throws IOException {
        Path configure = Files.writeString(home.resolve("configure.mjs"), scripts.configure());
        Run.of("sh", script().toString())
                .with(variables)
                .with(box)
                .with(Map.of("VPSCLAUDE_CONFIGURE", configure.toString()))
                .output();
        Files.copy(managed("managed-settings.json"), settings(), REPLACE_EXISTING);
        Path skills = Files.createDirectories(managed(".claude/skills"));
        if (!Files.exists(home.resolve(".claude/skills"))) {
            Files.createSymbolicLink(home.resolve(".claude/skills"), skills);
        }
    }

    /** Runs Claude Code with variables that the box has beside its own. */
    Run.Outcome claude(Map<String, String> more, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("claude").toString()));
        command.addAll(List.of(arguments));
        return Run.of(command.toArray(String[]::new))
                .in(home)
                .with(variables)
                .with(more)
                .outcome();
    }

    /** What an administrator decided. */
    Path managed(String file) {
        return home.resolve("managed").resolve(file);
    }

    Path settings() {
        return home.resolve(".claude/settings.json");
    }

    Path state() {
        return home.resolve(".claude/.claude.json");
    }

    private Path script() throws IOException {
        if (!scripts.start().contains(BECOMES_CODE_SERVER)) {
            throw new IllegalStateException("The start script ends otherwise than this check knows");
        }
        return Files.writeString(home.resolve("start.sh"), scripts.start().replace(BECOMES_CODE_SERVER, "exec true"));
    }
}
