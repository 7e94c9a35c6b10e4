package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A home folder in which the start script runs for real. Its last line, which becomes code-server, is replaced in a copy
 * by one that prints what code-server would be started with.
 */
record BoxOnThisMachine(Path home, String shell) {

    private static final String LAST_LINE = "exec /usr/bin/entrypoint.sh \"$@\"\n";
    private static final String PRINTS = "echo \"$@\"\nenv\n";

    /** A box, or an assumption that fails and says what this machine lacks. */
    static BoxOnThisMachine with(Path home, String shell) {
        Stream.of(shell, "node")
                .forEach(it -> assumeTrue(installed(it), "start.sh was not run: " + it + " is not on this machine"));
        return new BoxOnThisMachine(home, shell);
    }

    /** A start that has to succeed. @return what it printed */
    String start(Map<String, String> variables) throws IOException, InterruptedException {
        Outcome outcome = tryToStart(variables);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }

    Outcome tryToStart(Map<String, String> variables) throws IOException, InterruptedException {
        Path output = home.resolve("output");
        ProcessBuilder start = new ProcessBuilder(shell, script().toString(), "--auth", "password")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        start.environment().remove("CLAUDE_CONFIG_DIR");
        start.environment().putAll(variables);
        start.environment()
                .putAll(Map.of(
                        "HOME", home.toString(),
                        "VPSCLAUDE_MANAGED", managed().toString(),
                        "VPSCLAUDE_CONFIGURE", copy("configure.mjs").toString()));
        return new Outcome(start.start().waitFor(), read(output));
    }

    /** What came of a start. */
    record Outcome(int exit, String output) {}

    Path claude(String file) {
        return home.resolve(".claude").resolve(file);
    }

    Path managed() {
        return home.resolve("etc");
    }

    private Path copy(String script) throws IOException {
        return Files.writeString(home.resolve(script), Golden.source(script));
    }

    private Path script() throws IOException {
        String text = Golden.source("start.sh");
        assertThat(text).endsWith(LAST_LINE);
        String copy = text.substring(0, text.length() - LAST_LINE.length()) + PRINTS;
        return Files.writeString(home.resolve("start.sh"), copy);
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
