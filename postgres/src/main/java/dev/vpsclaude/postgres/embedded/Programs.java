package dev.vpsclaude.postgres.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL's own programs, run in the folder of one server by the user that may. */
record Programs(Path home, ServerUser user, Path folder) {

    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    Outcome run(String program, String... arguments) throws IOException {
        return run(command(program, arguments), folder, "");
    }

    /** Runs a program that has no acceptable way to fail. */
    void must(String input, String program, String... arguments) throws IOException {
        Outcome outcome = run(command(program, arguments), folder, input);
        if (!outcome.succeeded()) {
            throw new IOException("%s ended with %d: %s"
                    .formatted(program, outcome.exitCode(), outcome.output().strip()));
        }
    }

    static Outcome run(List<String> command, Path directory, String input) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("LC_ALL", "C"); // initdb refuses to start under a locale that the machine does not have
        Process process = builder.start();
        try (Writer stdin = process.outputWriter(UTF_8)) {
            stdin.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(exitCode(process), output);
    }

    private List<String> command(String program, String... arguments) {
        return user.command(home.resolve("bin").resolve(program).toString(), List.of(arguments));
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while waiting for PostgreSQL").initCause(e);
        }
    }
}
