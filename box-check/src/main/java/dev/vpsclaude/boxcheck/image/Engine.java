package dev.vpsclaude.boxcheck.image;

import dev.vpsclaude.boxcheck.machine.Missing;
import dev.vpsclaude.boxcheck.machine.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A Docker engine, spoken to by its command line. */
final class Engine {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final String program;

    private Engine(String program) {
        this.program = program;
    }

    /** The one that {@code docker} speaks to, or the program that {@code DOCKER} names. */
    static Engine found() {
        Engine engine = new Engine(Objects.requireNonNullElse(System.getenv("DOCKER"), "docker"));
        if (!engine.answers()) {
            throw new Missing("no Docker engine answers here.");
        }
        return engine;
    }

    String version() {
        return docker("version", "--format", "{{.Server.Version}}").strip();
    }

    /** Takes the image that is here, and fetches it otherwise. */
    void require(String image) {
        if (!outcome("image", "inspect", image).succeeded()
                && !outcome("pull", image).succeeded()) {
            throw new Missing("the image " + image + " is not here and cannot be fetched.");
        }
    }

    /** Builds as the platform does: in a folder that holds the Dockerfile and nothing else, on the host's network. */
    void build(Path emptyFolder, String dockerfile, String tag) throws IOException {
        Files.writeString(emptyFolder.resolve("Dockerfile"), dockerfile);
        docker("build", "--network", "host", "-t", tag, emptyFolder.toString());
    }

    /** What it says. @throws IllegalStateException unless it succeeds */
    String docker(String... arguments) {
        return run(arguments).output();
    }

    Run.Outcome outcome(String... arguments) {
        return run(arguments).outcome();
    }

    private Run run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return Run.of(command.toArray(String[]::new)).atMost(LONGEST);
    }

    private boolean answers() {
        try {
            return outcome("version").succeeded();
        } catch (UncheckedIOException notInstalled) {
            return false;
        }
    }
}
