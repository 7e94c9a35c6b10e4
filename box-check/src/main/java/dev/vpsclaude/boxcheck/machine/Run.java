package dev.vpsclaude.boxcheck.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, with nothing on its input. */
public record Run(List<String> command, Path folder, Map<String, String> variables, Duration longest) {

    private static final Duration USUAL = Duration.ofMinutes(2);
    private static final Path NOTHING = Path.of("/dev/null");

    public Run {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    public static Run of(String... command) {
        return new Run(List.of(command), Path.of("."), Map.of(), USUAL);
    }

    public Run in(Path where) {
        return new Run(command, where, variables, longest);
    }

    public Run with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(more);
        return new Run(command, folder, all, longest);
    }

    public Run atMost(Duration time) {
        return new Run(command, folder, variables, time);
    }

    /** What it said, output and errors in one. */
    public record Outcome(int exit, String text) {

        public boolean succeeded() {
            return exit == 0;
        }
    }

    public Outcome outcome() {
        try {
            Path output = Files.createTempFile("vpsclaude-box-check", ".txt");
            try {
                return new Outcome(exit(output), Files.readString(output, UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException with what it said, unless it succeeds */
    public String output() {
        Outcome outcome = outcome();
        if (!outcome.succeeded()) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + outcome.text());
        }
        return outcome.text();
    }

    private int exit(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(NOTHING.toFile())
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " takes longer than " + longest);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }
}
