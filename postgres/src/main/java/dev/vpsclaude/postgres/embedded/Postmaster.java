package dev.vpsclaude.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The running server of a folder, known by the {@code postmaster.pid} that it keeps while it lives. */
record Postmaster(ServerFolder folder, Programs programs) {

    /** Greater than any process number, and still a number to PostgreSQL. */
    private static final String NOBODYS_PID = Integer.toString(Integer.MAX_VALUE);

    private static final String SECONDS_TO_START = "120";
    private static final String SECONDS_TO_STOP = "60";

    /** Starts the server and waits until it takes connections. The log says why if it does not. */
    boolean start() throws IOException {
        return pgCtl("start", "-l", folder.log().toString(), "-t", SECONDS_TO_START);
    }

    /** Stops the server and waits for its end; does nothing if it does not run. Open connections are cut, commits are kept. */
    void stop() throws IOException {
        if (isRunning() && !stop("fast") && isRunning() && !stop("immediate")) {
            throw new IOException("the server does not stop, see " + folder.log());
        }
    }

    /**
     * Makes way for a new server after an end without a goodbye: a JVM that was killed leaves its server running, a machine
     * that went down leaves a pid that may be another program's by now.
     */
    void clearLeftovers() throws IOException {
        stop();
        if (Files.exists(pidFile())) {
            disownPid();
        }
    }

    private boolean isRunning() throws IOException {
        return pid().flatMap(ProcessHandle::of).filter(this::servesThisFolder).isPresent();
    }

    /** A live process of that number is not enough: numbers are used again. */
    private boolean servesThisFolder(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return Arrays.asList(arguments).contains(folder.cluster().toString());
    }

    private boolean stop(String mode) throws IOException {
        return pgCtl("stop", "-m", mode, "-t", SECONDS_TO_STOP);
    }

    private boolean pgCtl(String action, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(action, "-w", "-D", folder.cluster().toString()));
        arguments.addAll(List.of(options));
        return programs.run("pg_ctl", arguments.toArray(String[]::new)).succeeded();
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /**
     * PostgreSQL refuses to start while the noted process lives, whatever that process is. The file is not deleted, because
     * its other lines let PostgreSQL see whether backends of the old server still use the data.
     */
    private void disownPid() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile()));
        if (lines.isEmpty()) {
            Files.delete(pidFile());
            return;
        }
        lines.set(0, NOBODYS_PID);
        Files.write(pidFile(), lines);
    }

    private Path pidFile() {
        return folder.cluster().resolve("postmaster.pid");
    }
}
